using Putuo.SocialOrgService.Browser.Tests.Visitors;

[assembly: AssemblyFixture(typeof(DemonstrationPlatform))]
[assembly: Parallelization(MaxThreads = 2)]
