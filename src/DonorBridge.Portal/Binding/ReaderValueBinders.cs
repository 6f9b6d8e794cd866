using System.Globalization;
using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace DonorBridge.Portal.Binding;

/// <summary>
/// Numbers and dates in a form are read by ReadNumber and ReadDate in the reader's language; in an address
/// they are written the same for everybody (1.5, 2026-12-31).
/// </summary>
public sealed class ReaderValueBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(decimal)) return new ReaderValueBinder<decimal>((text, culture) => ReadNumber.Parse(text, culture, Decimals(context)));
        if (type == typeof(int)) return new ReaderValueBinder<int>((text, culture) => Whole(ReadNumber.Parse(text, culture, 0), text));
        if (type == typeof(DateOnly)) return new ReaderValueBinder<DateOnly>(ReadDate.Parse);
        return null;
    }

    private static int Decimals(ModelBinderProviderContext context) =>
        (context.Metadata as DefaultModelMetadata)?
            .Attributes.Attributes.OfType<DecimalsAttribute>().FirstOrDefault()?.Most ?? 6;

    private static Reading<int> Whole(Reading<decimal> read, string text) => read switch
    {
        { Problem: { } problem } => problem,
        { Value: > int.MaxValue or < int.MinValue } => new ReadingProblem("number.too-large", ("text", text)),
        _ => (int)read.Value!.Value,
    };
}

/// <summary>How many digits may follow the decimal sign of a number in a form: [Decimals(2)] for money.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DecimalsAttribute(int most) : Attribute
{
    public int Most => most;
}

internal sealed class ReaderValueBinder<T>(Func<string, CultureInfo, Reading<T>> read) : IModelBinder where T : struct, IParsable<T>
{
    public Task BindModelAsync(ModelBindingContext binding)
    {
        var given = binding.ValueProvider.GetValue(binding.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;

        binding.ModelState.SetModelValue(binding.ModelName, given);
        var words = binding.HttpContext.RequestServices.GetRequiredService<Wording>();
        var text = given.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text)) Empty(binding, words);
        else if (Read(text, given.Culture, words) is { Value: { } value }) binding.Result = ModelBindingResult.Success(value);
        else binding.ModelState.TryAddModelError(binding.ModelName, Refusal(text, given.Culture, words));
        return Task.CompletedTask;
    }

    // The framework reads addresses in the invariant culture and forms in the reader's.
    private Reading<T> Read(string text, CultureInfo culture, Wording words) =>
        !culture.Equals(CultureInfo.InvariantCulture) ? read(text, words.Culture)
        : T.TryParse(text, culture, out var value) ? value
        : new ReadingProblem("field.not-readable", ("text", text));

    private string Refusal(string text, CultureInfo culture, Wording words)
    {
        var problem = Read(text, culture, words).Problem!;
        return words[problem.Wording, problem.With];
    }

    // Nothing typed: null where the page allows it, else a question nobody answered.
    private static void Empty(ModelBindingContext binding, Wording words)
    {
        if (binding.ModelMetadata.IsReferenceOrNullableType) binding.Result = ModelBindingResult.Success(null);
        else binding.ModelState.TryAddModelError(binding.ModelName, words["field.empty"]);
    }
}
