package org.istmo.reporting.reconcile;

import java.time.Clock;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/**
 * What a ledger is held against what was stated of it in.
 *
 * @param handle over the one state of the database that the rows are of
 * @param scope what the reader looks at
 * @param entries who, what and outcome of entries of the trail; its days are those of {@code filter}
 * @param columns the names of the ledger's columns
 * @param printed the figures of issued reports
 */
public record LedgerState(
        Handle handle,
        Reader reader,
        Scope scope,
        ActivityFilter filter,
        TrailFilter entries,
        List<String> columns,
        StatedFigures printed,
        Clock clock) {

    public LedgerState {
        columns = List.copyOf(columns);
    }
}
