using Putuo.SocialOrgService.Tests.Databases;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]
