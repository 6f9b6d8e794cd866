global using DonorBridge.Store.Access;
global using DonorBridge.Tests.PostgreSql;
global using Xunit;
