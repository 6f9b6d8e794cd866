using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Reporting.Mapping.Reading;

internal static partial class ExpressionReader
{
    // What was not reported is never taken for 0: a sum over a gap is a gap, and says so.
    private static Expression Sum(LocatedJson node, Surroundings around)
    {
        node.Only("sum", [.. ListReader.Words, "of"]);
        var list = ListReader.Read(node, around);
        var of = Read(node.Need("of", "sum"), list.Inside, "sum", ValueType.Number, ValueType.Money);
        var zero = around.Format.Currency;
        return new Expression(of.Type, scope =>
        {
            var items = list.Items(scope);
            FormValue? total = null;
            var missing = 0;
            foreach (var item in items)
            {
                list.Enter(scope, item);
                var value = of.Value(scope);
                if (value is null) missing++;
                else if (total is null) total = value;
                else if (Plus(total, value) is { } sum) total = sum;
                else return Mixed(scope);
            }
            if (missing > 0 && items.Count > 0)
            {
                scope.Note(MappingProblemKind.NotReported, "figures-missing", $"{missing} of {items.Count} figures to be summed are not reported, so there is no sum.");
                return null;
            }
            return total ?? (of.Type == ValueType.Number
                ? new NumberValue(0)
                : new MoneyValue(Money.Zero(zero ?? scope.Report.Due.Grant.Amount.Currency)));
        }) { Sources = [.. list.Sources.Union(of.Sources)] };
    }

    private static Expression Count(LocatedJson node, Surroundings around)
    {
        node.Only("count", ListReader.Words);
        var list = ListReader.Read(node, around);
        return new Expression(ValueType.Number, scope => new NumberValue(list.Items(scope).Count)) { Sources = list.Sources };
    }

    private static Expression Add(LocatedJson node, Surroundings around) => Together(node, around, "add", Plus);

    private static Expression Subtract(LocatedJson node, Surroundings around) => Together(node, around, "subtract", Minus);

    private static Expression Least(LocatedJson node, Surroundings around) =>
        Together(node, around, "least", (one, other) => Minus(one, other) switch
        {
            NumberValue difference => difference.Number <= 0 ? one : other,
            MoneyValue difference => difference.Money.Amount <= 0 ? one : other,
            _ => null,
        });

    private static Expression Share(LocatedJson node, Surroundings around)
    {
        node.Only("share", "of", "percent");
        var of = Read(node.Need("of", "share"), around, "share", ValueType.Number, ValueType.Money);
        var percent = Read(node.Need("percent", "share"), around, "\"percent\" of share", ValueType.Number);
        return new Expression(of.Type, scope => percent.Value(scope) is not NumberValue rate ? null : of.Value(scope) switch
        {
            NumberValue number => new NumberValue(number.Number * rate.Number / 100m),
            MoneyValue money => new MoneyValue((money.Money * (rate.Number / 100m)).Rounded()),
            _ => null,
        }) { Sources = Expression.SourcesOf(of, percent) };
    }

    private static Expression Percent(LocatedJson node, Surroundings around)
    {
        node.Only("percent", "of", "whole");
        var of = Read(node.Need("of", "percent"), around, "percent", ValueType.Number, ValueType.Money);
        var whole = Read(node.Need("whole", "percent"), around, "\"whole\" of percent", of.Type);
        return new Expression(ValueType.Number, scope => (of.Value(scope), whole.Value(scope)) switch
        {
            (NumberValue part, NumberValue all) when all.Number != 0 => new NumberValue(part.Number / all.Number * 100m),
            (MoneyValue part, MoneyValue all) when all.Money.Amount != 0 && all.Money.Currency == part.Money.Currency => new NumberValue(part.Money.Amount / all.Money.Amount * 100m),
            _ => null,
        }) { Sources = Expression.SourcesOf(of, whole) };
    }

    // Each converted amount is rounded once, here, so that a form's own totals are the sums of what it shows.
    private static Expression Convert(LocatedJson node, Surroundings around)
    {
        node.Only("convert", "of", "to", "decimals", "only");
        var of = Read(node.Need("of", "convert"), around, "convert", ValueType.Money);
        var to = node["to"]?.Word("\"to\" of convert") ?? around.Format.Currency;
        if (to is not null && !Money.IsCurrency(to)) throw new Refusal(node["to"] ?? node, $"'{to}' is not a currency code: three capital letters, such as EUR.");
        var decimals = node["decimals"]?.Whole("\"decimals\" of convert", 0, 6) ?? 2;
        var only = node["only"]?.Items.Select(item => item.Word("\"only\" of convert")).ToList();
        return new Expression(ValueType.Money, scope =>
        {
            if (of.Value(scope) is not MoneyValue value) return null;
            if (only?.Contains(value.Money.Currency) == false) return value;
            var wanted = to ?? scope.Report.Due.Grant.Amount.Currency;
            if (scope.Conversion.To(value.Money, wanted) is { } money) return new MoneyValue(money.Rounded(decimals));
            scope.Note(MappingProblemKind.NoRate, "no-rate", $"The report carries no rate from {value.Money.Currency} to {wanted} for the donor's rule ({RuleName(scope.Format.RateRule)}); the amount stays in {value.Money.Currency}.");
            return value;
        }) { Sources = [.. of.Sources.Union(["rates"])], Back = of.Back is { } back ? new ConvertInverse(back) : null };
    }

    private static string RuleName(RateRule rule) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(rule.Method.ToString());

    private static Expression Together(LocatedJson node, Surroundings around, string what, Func<FormValue, FormValue, FormValue?> join)
    {
        var parts = List(node, around, what);
        var type = SameType(node, what, parts);
        if (type is not (ValueType.Number or ValueType.Money)) throw new Refusal(node, $"{what} takes numbers or amounts of money; these give {Named(type)}.");
        return new Expression(type, scope =>
        {
            FormValue? result = null;
            foreach (var part in parts)
            {
                if (part.Value(scope) is not { } value) return null;
                result = result is null ? value : join(result, value);
                if (result is null) return Mixed(scope);
            }
            return result;
        }) { Sources = Expression.SourcesOf(parts) };
    }

    private static FormValue? Mixed(Scope scope)
    {
        scope.Note(MappingProblemKind.NoRate, "mixed-currencies", $"Amounts in different currencies are not summed; the report carries no rate of the donor's rule for one of them.");
        return null;
    }

    private static FormValue? Plus(FormValue one, FormValue other) => (one, other) switch
    {
        (NumberValue a, NumberValue b) => new NumberValue(a.Number + b.Number),
        (MoneyValue a, MoneyValue b) when a.Money.Currency == b.Money.Currency => new MoneyValue(a.Money + b.Money),
        _ => null,
    };

    private static FormValue? Minus(FormValue one, FormValue other) => (one, other) switch
    {
        (NumberValue a, NumberValue b) => new NumberValue(a.Number - b.Number),
        (MoneyValue a, MoneyValue b) when a.Money.Currency == b.Money.Currency => new MoneyValue(a.Money - b.Money),
        _ => null,
    };
}
