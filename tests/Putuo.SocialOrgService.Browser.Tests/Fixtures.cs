using Putuo.SocialOrgService.Browser.Tests.Visitors;

[assembly: AssemblyFixture(typeof(DemonstrationPlatform))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]
