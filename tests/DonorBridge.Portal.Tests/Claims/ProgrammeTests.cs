using System.Net;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Claims;

public sealed class ProgrammeTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task A_contact_point_writes_down_a_programme_of_its_state()
    {
        using var authority = await Authority.Of(house, "LT");
        var page = await authority.ContactPoint.Open("/claims/programmes/edit");

        var programme = await authority.ContactPoint.Send(page.Form("Form.Name").With(
            ("Form.Name", "Safe at home"), ("Form.From", "01/01/2026"), ("Form.Objectives[0].Key", "1"), ("Form.Objectives[0].Text", "No child waits alone")));

        Assert.Contains("Safe at home", programme.Words);
        Assert.Contains("1: No child waits alone", programme.Words);
        Assert.Contains("Lithuania", programme.Words);
    }

    [Theory]
    [InlineData("Form.Name", "", "Write the name.")]
    [InlineData("Form.To", "01/01/2025", "The end is before the start")]
    [InlineData("Form.OwnFunding", "100", "Write three letters")]
    [InlineData("Form.Objectives[0].Text", "", "Write the objective.")]
    public async Task A_wrong_input_is_told_beside_its_field(string field, string value, string said)
    {
        using var authority = await Authority.Of(house, "LT");
        var page = await authority.ContactPoint.Open("/claims/programmes/edit");
        var form = page.Form("Form.Name").With(("Form.Name", "Safe at home"), ("Form.From", "01/01/2026"), ("Form.Objectives[0].Key", "1"), ("Form.Objectives[0].Text", "No child waits alone"));

        Assert.Contains(said, (await authority.ContactPoint.Send(form.With((field, value)))).Words);
    }

    [Fact]
    public async Task Another_authoritys_programme_is_not_its_to_change()
    {
        using var authority = await Authority.Of(house, "LT");
        using var other = await Authority.Of(house, "LT");

        await other.ContactPoint.Open($"/claims/programmes/edit/{authority.Programme.Id}", HttpStatusCode.NotFound);
    }
}
