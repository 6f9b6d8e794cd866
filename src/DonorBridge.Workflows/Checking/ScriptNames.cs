using System.Text.RegularExpressions;
using Acornima;
using Acornima.Ast;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Checking;

/// <summary>The names an expression uses: variables and inputs of the workflow, outputs of activities, and names it does not declare itself.</summary>
internal sealed partial record ScriptNames(IReadOnlyList<string> Variables, IReadOnlyList<string> Inputs, IReadOnlyList<string> OutputsFrom, IReadOnlyList<string> Free)
{
    private static readonly ScriptNames None = new([], [], [], []);

    public static ScriptNames Of(JavaScript code)
    {
        if (code.Syntax is not { } script) return None;
        var reader = new Reader();
        reader.Visit(script);
        return new([.. reader.Variables], [.. reader.Inputs], [.. reader.OutputsFrom], [.. reader.Used.Where(n => !reader.Declared.Contains(n))]);
    }

    public static ScriptNames OfLiquid(string template) => new(
        [.. VariablesIn().Matches(template).Select(m => m.Groups[1].Value)], [.. InputsIn().Matches(template).Select(m => m.Groups[1].Value)], [], []);

    /// <summary>Inputs read by an expression of the type Input.</summary>
    public static ScriptNames OfInputExpressions(CheckedActivity activity) => new([],
        [.. activity.Activity.Members.Values.Select(m => m.Object("expression")).OfType<System.Text.Json.JsonElement>()
            .Where(e => e.Text("type") == "Input").Select(e => (Expressions.Expression.Of(e, ValueKind.Object) as Expressions.Expression.WorkflowInput)?.Name).OfType<string>()], [], []);

    [GeneratedRegex(@"\bVariables\.([A-Za-z_][A-Za-z0-9_]*)", RegexOptions.None, 200)]
    private static partial Regex VariablesIn();

    [GeneratedRegex(@"\bInput\.([A-Za-z_][A-Za-z0-9_]*)", RegexOptions.None, 200)]
    private static partial Regex InputsIn();

    private sealed class Reader : AstVisitor
    {
        public HashSet<string> Variables { get; } = [];
        public HashSet<string> Inputs { get; } = [];
        public HashSet<string> OutputsFrom { get; } = [];
        public HashSet<string> Used { get; } = [];
        public HashSet<string> Declared { get; } = [];

        protected override object? VisitMemberExpression(MemberExpression node)
        {
            if (node is { Object: Identifier { Name: "variables" }, Property: Identifier name, Computed: false }) Variables.Add(name.Name);
            else if (node is { Object: Identifier { Name: "variables" }, Property: StringLiteral text }) Variables.Add(text.Value);
            Visit(node.Object);
            if (node.Computed) Visit(node.Property);
            return node;
        }

        protected override object? VisitCallExpression(CallExpression node)
        {
            if (node is { Callee: Identifier called, Arguments: [StringLiteral first, ..] })
            {
                if (called.Name is "getInput") Inputs.Add(first.Value);
                else if (called.Name is "getVariable" or "setVariable") Variables.Add(first.Value);
                else if (called.Name is "getOutputFrom") OutputsFrom.Add(first.Value);
            }
            return base.VisitCallExpression(node);
        }

        protected override object? VisitIdentifier(Identifier node)
        {
            Used.Add(node.Name);
            return base.VisitIdentifier(node);
        }

        protected override object? VisitVariableDeclarator(VariableDeclarator node)
        {
            Declare(node.Id);
            if (node.Init is not null) Visit(node.Init);
            return node;
        }

        protected override object? VisitArrowFunctionExpression(ArrowFunctionExpression node)
        {
            foreach (var parameter in node.Params) Declare(parameter);
            return base.VisitArrowFunctionExpression(node);
        }

        protected override object? VisitFunctionExpression(FunctionExpression node)
        {
            if (node.Id is not null) Declare(node.Id);
            foreach (var parameter in node.Params) Declare(parameter);
            return base.VisitFunctionExpression(node);
        }

        protected override object? VisitFunctionDeclaration(FunctionDeclaration node)
        {
            if (node.Id is not null) Declare(node.Id);
            foreach (var parameter in node.Params) Declare(parameter);
            return base.VisitFunctionDeclaration(node);
        }

        protected override object? VisitCatchClause(CatchClause node)
        {
            if (node.Param is not null) Declare(node.Param);
            return base.VisitCatchClause(node);
        }

        protected override object? VisitObjectProperty(ObjectProperty node)
        {
            if (node.Computed) Visit(node.Key);
            Visit(node.Value);
            return node;
        }

        /// <summary>Every name a pattern binds.</summary>
        private void Declare(Acornima.Ast.Node pattern)
        {
            if (pattern is Identifier name) Declared.Add(name.Name);
            else
                foreach (var child in pattern.ChildNodes) Declare(child);
        }
    }
}
