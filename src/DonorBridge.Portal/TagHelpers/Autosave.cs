using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>What a page's autosave handler answers.</summary>
public static class Autosave
{
    public static JsonResult Saved(long version) => new(new { version });

    /// <summary>For a form over several sections: their versions in one word.</summary>
    public static JsonResult Saved(string versions) => new(new { version = versions });

    /// <summary>Somebody saved in between: their texts by field name, so that the reader sees both. Nothing was written.</summary>
    public static JsonResult Conflict(long version, IReadOnlyDictionary<string, string> fields) =>
        new(new { version, fields }) { StatusCode = StatusCodes.Status409Conflict };

    public static JsonResult Conflict(string versions, IReadOnlyDictionary<string, string> fields) =>
        new(new { version = versions, fields }) { StatusCode = StatusCodes.Status409Conflict };

    /// <summary>Some answer cannot be read; the form itself says which when it is sent.</summary>
    public static JsonResult Refused() => new(new { }) { StatusCode = StatusCodes.Status400BadRequest };
}
