using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DonorBridge.Store.Access;

/// <summary>Throws on SQL outside a unit of work: without an identity row-level security answers "no rows" and nobody would notice.</summary>
internal sealed class OutsideUnitOfWork : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        => Checked(command, eventData, result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        => Checked(command, eventData, result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        => Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => new(Checked(command, eventData, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        => new(Checked(command, eventData, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        => new(Checked(command, eventData, result));

    private static T Checked<T>(DbCommand command, CommandEventData eventData, T result)
    {
        if (eventData.Context is StoreContext { Work.IsOpen: true } && command.Transaction is not null) return result;
        throw new InvalidOperationException(
            "SQL outside a unit of work. Take the context from UnitOfWork.Open, and read everything the page shows before it commits.");
    }
}
