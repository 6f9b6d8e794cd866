using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>Where each part of a filing is written, and what it is called.</summary>
public static class FilingLinks
{
    public static string Task(this IUrlHelper url, Guid filing, FilingTask task) => url.Task(filing, task.Section.Key, task.Page);

    public static string Task(this IUrlHelper url, Guid filing, string section, TaskPage page) => page == TaskPage.Questions
        ? url.Page("/Filing/Section", new { id = filing, section })!
        : url.Page($"/Filing/{page}", new { id = filing })!;

    /// <summary>The address that mends a problem; the filing's own page where it belongs to no section.</summary>
    public static string Mend(this IUrlHelper url, FilingSheet sheet, Problem problem)
    {
        if (sheet.ToWrite.FirstOrDefault(section => section.Key == problem.Section) is not { } section) return url.Page("/Filing/Index", new { id = sheet.Id })!;
        var page = FilingTask.PageOf(problem, section);
        var question = section.Questions.FirstOrDefault(key => problem.Place == key || problem.Place.EndsWith("." + key, StringComparison.Ordinal));
        var address = sheet.IsSmall ? url.Page("/Filing/Index", new { id = sheet.Id })! : url.Task(sheet.Id, section.Key, page);
        return question is null ? address : $"{address}#question-{question}";
    }

    /// <summary>A section's page is named after the section; beside a page of figures, its questions are named as such.</summary>
    public static string NameOf(this FilingSheet sheet, FilingTask task, Wording text)
    {
        var title = sheet.TitleOf(task.Section.Key, text);
        if (task.Page != TaskPage.Questions) return text[$"filing.page.{task.Page}"];
        if (task.Section.Parts.Count == 0) return title;
        return task.Section.Questions.Count == 1
            ? sheet.Words.Questions[task.Section.Questions[0]].Title
            : text["filing.questions-of", ("section", title)];
    }

    /// <summary>Where "Save and go on" leads: the next thing to do, or back to the list after the last.</summary>
    public static IActionResult GoOn(this PageModel page, FilingSheet sheet, string? section, TaskPage from)
    {
        var tasks = FilingTask.Of(sheet);
        var here = tasks.Select((task, index) => (task, index)).FirstOrDefault(one => one.task.Page == from && (section is null || one.task.Section.Key == section)).index;
        return here + 1 < tasks.Count && !sheet.IsSmall
            ? new RedirectResult(page.Url.Task(sheet.Id, tasks[here + 1]))
            : page.RedirectToPage("/Filing/Index", new { id = sheet.Id });
    }
}
