package org.istmo.reporting.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.reporting.reconcile.LedgerState;
import org.istmo.reporting.reconcile.Reconciler;
import org.istmo.reporting.reconcile.Reconcilers;

/** The ledgers that can be taken away. */
public enum ExportedLedger {
    TRANSACTIONS {
        @Override
        LedgerRows rows(LedgerFilter filter, Evidence evidence, LocalDate day) {
            return new TransactionRows(filter.ofActivities(), evidence);
        }

        @Override
        Reconciler reconciler(LedgerState state) {
            return Reconcilers.ofTransactions(state);
        }
    },
    ACTIVITIES {
        @Override
        LedgerRows rows(LedgerFilter filter, Evidence evidence, LocalDate day) {
            return new ActivityRows(filter.ofActivities(), evidence);
        }

        @Override
        Reconciler reconciler(LedgerState state) {
            return Reconcilers.ofActivities(state);
        }
    },
    RESULTS {
        @Override
        LedgerRows rows(LedgerFilter filter, Evidence evidence, LocalDate day) {
            return new ResultRows(filter.ofActivities(), evidence);
        }

        @Override
        Reconciler reconciler(LedgerState state) {
            return Reconcilers.ofResults(state);
        }
    },
    TREATY_OBLIGATIONS {
        @Override
        LedgerRows rows(LedgerFilter filter, Evidence evidence, LocalDate day) {
            return new ObligationRows(filter.ofActivities(), evidence, day);
        }

        @Override
        Reconciler reconciler(LedgerState state) {
            return Reconcilers.ofObligations(state);
        }
    },
    AUDIT_TRAIL {
        @Override
        LedgerRows rows(LedgerFilter filter, Evidence evidence, LocalDate day) {
            return new TrailRows(filter.ofEntries(), evidence);
        }

        @Override
        Reconciler reconciler(LedgerState state) {
            return Reconcilers.ofTrail(state);
        }
    };

    private static final Evidence NOWHERE = new Evidence("");

    /**
     * Its rows.
     *
     * @param day in Greenwich, for what is known as of the end of a day
     * @throws org.istmo.domain.problem.Invalid when the filter asks for what the ledger cannot be asked for
     */
    abstract LedgerRows rows(LedgerFilter filter, Evidence evidence, LocalDate day);

    /** What holds its rows against what was stated of them. */
    abstract Reconciler reconciler(LedgerState state);

    /** Whether its rows are of agreements: those of the others are nothing that an agreement's verifier is engaged for. */
    public boolean isOfAgreements() {
        return this == TRANSACTIONS || this == ACTIVITIES || this == RESULTS;
    }

    /** @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor, or a verifier and it is of agreements */
    void mustBeOpenTo(Reader reader) {
        reader.mustBe(Role.AUDITOR, Role.VERIFIER);
        if (!isOfAgreements()) {
            reader.mustBe(Role.AUDITOR);
        }
    }

    /** In their order. */
    public List<Column> columns() {
        return rows(LedgerFilter.ALL, NOWHERE, LocalDate.EPOCH).columns();
    }

    /** The word of the API, such as {@code treaty-obligations}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExportedLedger> of(String word) {
        return Arrays.stream(values())
                .filter(ledger -> ledger.word().equals(word))
                .findFirst();
    }
}
