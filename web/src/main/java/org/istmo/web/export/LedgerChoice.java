package org.istmo.web.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.export.Estimate;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.web.page.Looked;

/**
 * What somebody chose on the page of the ledgers.
 *
 * @param asked the filter as it was typed, by the parameters' names
 * @param estimate empty while nothing was chosen, and where the filter asks for what there is not; counting may go on without the page
 * @param faults what is wrong with which parameter
 * @param busy whether the file was asked for and none of the server's turns was free
 */
record LedgerChoice(
        ExportedLedger ledger,
        Map<String, String> asked,
        Optional<Looked<Estimate>> estimate,
        List<Invalid.Field> faults,
        boolean busy) {

    static final String ATTRIBUTE = "org.istmo.ledger";

    LedgerChoice {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        faults = List.copyOf(faults);
    }
}
