using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>What a page's autosave handler answers.</summary>
public static class Autosave
{
    public static JsonResult Saved(long version) => new(new { version });

    /// <summary>Somebody saved in between: their texts by field name, so that the reader sees both. Nothing was written.</summary>
    public static JsonResult Conflict(long version, IReadOnlyDictionary<string, string> fields) =>
        new(new { version, fields }) { StatusCode = StatusCodes.Status409Conflict };

    /// <summary>Some answer cannot be read; the form itself says which when it is sent.</summary>
    public static JsonResult Refused() => new(new { }) { StatusCode = StatusCodes.Status400BadRequest };
}
