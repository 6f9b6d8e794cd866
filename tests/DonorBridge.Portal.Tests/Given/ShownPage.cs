using System.Net;
using System.Text.RegularExpressions;

namespace DonorBridge.Portal.Tests.Given;

/// <summary>A page as it came, with the forms in it.</summary>
public sealed partial record ShownPage(Uri Address, HttpStatusCode Status, string Html)
{
    /// <summary>What a reader reads, in one line.</summary>
    public string Words => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ");

    /// <summary>The form whose markup holds a text, such as a field's name; the first with a field of its own where none is said.</summary>
    public ShownForm Form(string holding)
    {
        var form = Forms().Matches(Html).Select(match => match.Value).FirstOrDefault(form => form.Contains(holding, StringComparison.Ordinal));
        return form is not null
            ? ShownForm.Read(form, Address)
            : throw new Xunit.Sdk.XunitException($"{Address} has no form with {holding}. It says: {Words}");
    }

    public string Link(string words) => Links().Matches(Html)
        .Where(match => WebUtility.HtmlDecode(Tags().Replace(match.Groups[2].Value, " ")).Contains(words, StringComparison.Ordinal))
        .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).FirstOrDefault()
        ?? throw new Xunit.Sdk.XunitException($"{Address} has no link '{words}'. It says: {Words}");

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<a\\b[^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Links();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}

/// <summary>A form with what stands in its fields, as a browser without scripts would send it.</summary>
public sealed partial record ShownForm(Uri Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public static ShownForm Read(string markup, Uri page)
    {
        var action = Attribute(markup[..(markup.IndexOf('>') + 1)], "action");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (Match control in Controls().Matches(markup))
        {
            var tag = control.Groups["tag"].Value;
            var name = Attribute(tag, "name");
            if (string.IsNullOrEmpty(name)) continue;
            var value = control.Groups["kind"].Value switch
            {
                "textarea" => WebUtility.HtmlDecode(control.Groups["inside"].Value).TrimStart('\r', '\n'),
                "select" => Options().Matches(control.Groups["inside"].Value).Select(option => option.Value).Where(option => HasAttribute(option, "selected")).Select(option => Attribute(option, "value")).FirstOrDefault() ?? "",
                _ when Attribute(tag, "type") is "checkbox" or "radio" => HasAttribute(tag, "checked") ? Attribute(tag, "value") : null,
                _ when Attribute(tag, "type") is "file" or "submit" => null,
                _ => Attribute(tag, "value") ?? "",
            };
            if (value is not null) fields.Add(new(name, value));
        }
        return new ShownForm(new Uri(page, string.IsNullOrEmpty(action) ? page.PathAndQuery : action), fields);
    }

    /// <summary>The same form with other values; a null takes a field away, several of one name replace all of it.</summary>
    public ShownForm With(params (string Name, string? Value)[] typed) => this with
    {
        Fields =
        [
            .. Fields.Where(field => typed.All(one => one.Name != field.Key)),
            .. typed.Where(one => one.Value is not null).Select(one => new KeyValuePair<string, string>(one.Name, one.Value!)),
        ],
    };

    public string? this[string name] => Fields.Where(field => field.Key == name).Select(field => field.Value).FirstOrDefault();

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    private static bool HasAttribute(string tag, string name) => Regex.IsMatch(tag, $"\\s{name}(\\s|=|/|>)");

    [GeneratedRegex("(?<tag><(?<kind>input)\\b[^>]*>)|(?<tag><(?<kind>textarea|select)\\b[^>]*>)(?<inside>.*?)</\\k<kind>>", RegexOptions.Singleline)]
    private static partial Regex Controls();

    [GeneratedRegex("<option\\b[^>]*>")]
    private static partial Regex Options();
}
