namespace DonorBridge.Workflows.Running;

/// <summary>How a type of activity runs. One object per type, without state: what an activity remembers is in its <see cref="Run"/>.</summary>
internal abstract class Behaviour
{
    /// <summary>Prints only its execution in a trace (the containers, as the recorded traces do).</summary>
    public virtual bool Silent => false;

    /// <summary>Its completion ends the flowchart it stands in.</summary>
    public virtual bool Terminal => false;

    /// <summary>A loop: Break stops here.</summary>
    public virtual bool Loops => false;

    public abstract void Execute(Burst burst, Run run);

    /// <summary>A child it scheduled is over. Outcomes are null for the default one.</summary>
    public virtual void ChildCompleted(Burst burst, Run run, Run child, Outcomes? outcomes) { }

    /// <summary>One of its bookmarks was resumed.</summary>
    public virtual void Resume(Burst burst, Run run, Bookmark bookmark, object? input) => burst.Complete(run);
}

/// <summary>Does one thing and completes.</summary>
internal sealed class Act(Action<Burst, Run> act, bool terminal = false) : Behaviour
{
    public override bool Terminal => terminal;

    public override void Execute(Burst burst, Run run)
    {
        act(burst, run);
        burst.Complete(run);
    }
}

/// <summary>Does one thing and completes with the outcomes it names.</summary>
internal sealed class Choose(Func<Burst, Run, Outcomes> choose) : Behaviour
{
    public override void Execute(Burst burst, Run run) => burst.Complete(run, choose(burst, run));
}

/// <summary>Fails whoever runs it, with a sentence.</summary>
internal sealed class Refuse(Func<Burst, Run, string> why, bool terminal = false) : Behaviour
{
    public override bool Terminal => terminal;
    public override void Execute(Burst burst, Run run) => throw new ActivityFault(why(burst, run));
}
