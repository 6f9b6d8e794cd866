using Acornima;
using Acornima.Ast;

namespace DonorBridge.Workflows.Expressions;

/// <summary>Every name a script writes, so that only what it can reach is made ready for it.</summary>
internal sealed class UsedNames : AstVisitor
{
    /// <summary>Through these a script reaches names it does not write.</summary>
    private static readonly string[] Doors = ["eval", "Function", "globalThis", "constructor", "Reflect", "Proxy"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _open;

    /// <summary>Null when the script may reach more than it writes.</summary>
    public static HashSet<string>? Of(Script script)
    {
        var reader = new UsedNames();
        reader.Visit(script);
        return reader._open || Array.Exists(Doors, reader._names.Contains) ? null : reader._names;
    }

    protected override object? VisitIdentifier(Identifier node)
    {
        _names.Add(node.Name);
        return base.VisitIdentifier(node);
    }

    protected override object? VisitThisExpression(ThisExpression node)
    {
        _open = true;
        return base.VisitThisExpression(node);
    }
}
