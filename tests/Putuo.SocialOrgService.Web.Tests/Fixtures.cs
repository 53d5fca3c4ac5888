using Putuo.SocialOrgService.Tests.Databases;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]
[assembly: AssemblyFixture(typeof(Putuo.SocialOrgService.Web.Tests.Startup.DemonstrationFolder))]
