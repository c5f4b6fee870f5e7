package org.istmo.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.Exports;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.export.LedgerFilter;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.template.SheetFormat;

/** Where ledgers are handed out, to programs and to pages alike: the same rows to the same readers, in turn, and each in the trail. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LedgerDesk {

    private Exports exports;
    private Turns turns;
    private Lookout lookout;
    private Taken taken;
    private PublicAddress address;
    private Clock clock;

    protected LedgerDesk() {}

    @Inject
    public LedgerDesk(Exports exports, Turns turns, Lookout lookout, Taken taken, PublicAddress address, Clock clock) {
        this.exports = exports;
        this.turns = turns;
        this.lookout = lookout;
        this.taken = taken;
        this.address = address;
        this.clock = clock;
    }

    /**
     * What is asked for, if it can be.
     *
     * @throws Missing when there is no such ledger
     * @throws org.istmo.domain.problem.Forbidden when it is not the reader's to take
     * @throws org.istmo.domain.problem.Invalid when the filter asks for what there is not
     */
    ExportOrder order(Reader reader, String ledger, ActivityQuery query, TrailParameters entries) {
        ExportedLedger known = ExportedLedger.of(ledger).orElseThrow(() -> new Missing("ledger"));
        ExportOrder order =
                new ExportOrder(known, new LedgerFilter(query.filter(), entries.filter()), asked(query, entries));
        exports.allowed(reader, order);
        return order;
    }

    /** The filter as it was asked, by the parameters' names. */
    static Map<String, String> asked(ActivityQuery query, TrailParameters entries) {
        Map<String, String> asked = new LinkedHashMap<>(query.asked());
        asked.putAll(entries.asked());
        return asked;
    }

    /** @throws Missing when no ledger goes out in it */
    static SheetFormat sheet(String format) {
        return SheetFormat.of(format).orElseThrow(() -> new Missing("file"));
    }

    /** The file, which is read while it is written. */
    ExportBody body(Reader reader, ExportOrder order, SheetFormat sheet, Language language, ServletRequest request) {
        return new ExportBody(
                new ExportBody.Desk(exports, turns, lookout, taken, address),
                reader,
                order,
                form(sheet, language),
                request);
    }

    /** What it is called when it is saved, without what tells its format. */
    String name(ExportOrder order) {
        return order.ledger().word() + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ExportBody.Form form(SheetFormat sheet, Language language) {
        return new ExportBody.Form() {
            @Override
            public String word() {
                return sheet.word();
            }

            @Override
            public LedgerFile over(OutputStream out) {
                return sheet == SheetFormat.CSV ? new CsvFile(out) : new XlsxFile(out, ExportWords.in(language));
            }
        };
    }
}
