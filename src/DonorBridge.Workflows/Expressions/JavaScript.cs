using System.Collections.Concurrent;
using System.Globalization;
using Acornima;
using DonorBridge.Workflows.Running;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace DonorBridge.Workflows.Expressions;

/// <summary>A JavaScript expression, parsed once. Common shapes run directly (<see cref="FastScript"/>); the rest in a fresh
/// Jint engine with limits on time, memory, statements, recursion and regular expressions.</summary>
internal sealed class JavaScript
{
    public const int LongestScript = 64 * 1024;
    private const int MostStatements = 100_000;
    private const int MostMemory = 24 * 1024 * 1024;
    private const int MostRecursion = 100;
    private const int LongestArray = 100_000;
    /// <summary>By the wall clock: only for what the burst's budget cannot see.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MostRegexTime = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, JavaScript> Known = new();
    private const int MostKnown = 4_000;
    private const int LongestKnown = 4_096;

    private readonly Prepared<Acornima.Ast.Script> _script;
    private readonly FastScript? _fast;
    private readonly HashSet<string>? _names;

    private JavaScript(string text)
    {
        if (text.Length > LongestScript)
        {
            Problem = $"The script is {text.Length} characters long; at most {LongestScript} are read.";
            return;
        }
        try
        {
            _script = Engine.PrepareScript(text, options: new ScriptPreparationOptions { ParsingOptions = new ScriptParsingOptions { RegexTimeout = MostRegexTime } });
            _fast = FastScript.TryCompile(_script.Program!);
            _names = UsedNames.Of(_script.Program!);
        }
        catch (Exception bad) when (bad is ParseErrorException or JintException or ScriptPreparationException or InsufficientExecutionStackException)
        {
            Problem = $"It does not parse: {(bad.InnerException as ParseErrorException ?? bad).Message}";
        }
    }

    /// <summary>Why it cannot run, null when it parses.</summary>
    public string? Problem { get; }

    public Acornima.Ast.Script? Syntax => Problem is null ? _script.Program : null;

    /// <summary>Whether it runs without an engine.</summary>
    public bool IsFast => _fast is not null;

    /// <summary>The script, parsed the first time it is seen.</summary>
    public static JavaScript Of(string text)
    {
        if (text.Length > LongestKnown) return new JavaScript(text);
        if (Known.Count > MostKnown) Known.Clear();
        return Known.GetOrAdd(text, t => new JavaScript(t));
    }

    public object? Evaluate(ExpressionScope scope)
    {
        if (_fast is not null && _fast.TryRun(scope, out var value)) return value;
        return Run(scope).Result;
    }

    public (object? Result, IReadOnlyList<string>? Outcomes) Run(ExpressionScope scope)
    {
        if (Problem is not null) throw new ExpressionFailure(Problem);
        try
        {
            using var engine = new Engine(options => Limit(options, scope));
            var host = new ScriptHost(engine, scope, _names);
            host.Provide();
            var result = JsValues.From(engine.Evaluate(_script));
            host.TakeBackVariables();
            return (result, host.Outcomes);
        }
        catch (JavaScriptException bad) { throw new ExpressionFailure(bad.Message, bad); }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException bad) { throw new ExpressionFailure("A regular expression took too long and was stopped.", bad); }
        catch (TimeoutException bad) { throw new ExpressionFailure("The expression took too long and was stopped.", bad); }
        catch (StatementsCountOverflowException bad) { throw new ExpressionFailure($"The expression ran more than {MostStatements} statements and was stopped.", bad); }
        catch (MemoryLimitExceededException bad) { throw new ExpressionFailure($"The expression used more than {MostMemory / 1048576} MB and was stopped.", bad); }
        catch (RecursionDepthOverflowException bad) { throw new ExpressionFailure($"The expression called itself more than {MostRecursion} deep and was stopped.", bad); }
        catch (Exception bad) when (bad is JintException or InsufficientExecutionStackException or OutOfMemoryException or FormatException or ArgumentException or InvalidCastException)
        {
            throw new ExpressionFailure($"The expression was stopped: {bad.Message}", bad);
        }
    }

    private static void Limit(Options options, ExpressionScope scope)
    {
        options.Constraint(new BudgetConstraint(scope.Burst.Budget));
        options.TimeoutInterval(MostTime);
        options.LimitMemory(MostMemory);
        options.MaxStatements(MostStatements);
        options.LimitRecursion(MostRecursion);
        options.RegexTimeoutInterval(MostRegexTime);
        options.MaxArraySize(LongestArray);
        options.Culture(CultureInfo.InvariantCulture);
        options.LocalTimeZone(TimeZoneInfo.Utc);
        options.TimeSystem = new TriggerTime(scope.Burst.Now);
        options.Strict(false);
    }

    private sealed class BudgetConstraint(Budget budget) : Constraint
    {
        public override void Check() => budget.Statement();
        public override void Reset() { }
    }

    /// <summary><c>Date.now()</c> is the time of the trigger, so that a replay gives the same.</summary>
    private sealed class TriggerTime(DateTimeOffset now) : DefaultTimeSystem(TimeZoneInfo.Utc, CultureInfo.InvariantCulture)
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
