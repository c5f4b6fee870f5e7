package org.istmo.web.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.istmo.domain.access.Reader;
import org.istmo.domain.accounting.Mappings;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RowLayout;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.audit.HandedOut;

/** What was kept out of a file, as a file to be mended and brought again and as one row to be mended where it is shown: by the API and on pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RejectionDesk {

    private static final String ACCOUNTS = DraftRow.accounts("");
    private static final int AT_ONCE = 500;

    private Receipts receipts;
    private CodeLists lists;
    private Mappings mappings;
    private HandedOut handedOut;

    protected RejectionDesk() {}

    @Inject
    public RejectionDesk(Receipts receipts, CodeLists lists, Mappings mappings, HandedOut handedOut) {
        this.receipts = receipts;
        this.lists = lists;
        this.mappings = mappings;
        this.handedOut = handedOut;
    }

    /** The name that the file is saved under, without what tells its format. */
    public static String nameOf(long receipt) {
        return "rejections-" + receipt;
    }

    /**
     * The file, which the trail is told of.
     *
     * @throws Missing when there is no such receipt
     */
    public StreamingOutput file(Reader reader, long id, SheetFormat sheet, Language language) {
        Scope scope = Scope.of(reader);
        Receipt receipt = receipts.withId(scope, id);
        handedOut.to(reader, "rejections.download", "import:" + id, Map.of("format", sheet.word()));
        RejectedRows rows = taker -> hand(scope, receipt, taker);
        TemplateWords words = new TemplateWords(language);
        Optional<RowLayout> layout = receipts.layout(scope, receipt);
        Optional<RowStyle> style = layout.flatMap(known -> style(scope, known));
        if (layout.isEmpty() || style.isEmpty()) {
            return sheet == SheetFormat.XLSX
                    ? out -> ReasonBook.xlsx(words, rows, out)
                    : out -> ReasonBook.csv(words, rows, out);
        }
        Choices choices = new Choices(lists.all(reader));
        return sheet == SheetFormat.XLSX
                ? out -> RejectionBook.write(layout.get(), style.get(), choices, words, rows, out)
                : out -> RejectionCsv.write(layout.get(), style.get(), words, rows, out);
    }

    /**
     * A row that was kept out, to be mended; empty where it is none of a file of rows, or the mapping that it came through was removed.
     *
     * @throws Missing when there is no such rejection
     */
    public Optional<MendableRow> row(Reader reader, Receipt receipt, Rejection rejection, Language language) {
        Scope scope = Scope.of(reader);
        return receipts.layout(scope, receipt)
                .flatMap(layout -> style(scope, layout)
                        .map(style -> new MendableRow(
                                layout,
                                style,
                                rejection,
                                new Choices(lists.all(reader)),
                                new TemplateWords(language))));
    }

    /** The mapping through which rows that are laid out so came in; empty of those of a template. */
    public static Optional<String> mapping(RowLayout layout) {
        return layout.template().startsWith(ACCOUNTS)
                ? Optional.of(layout.template().substring(ACCOUNTS.length()))
                : Optional.empty();
    }

    /** As the mapping of an export reads it by now; empty when the mapping was removed. */
    private Optional<RowStyle> style(Scope scope, RowLayout layout) {
        Optional<String> mapping = mapping(layout);
        if (mapping.isEmpty()) {
            return Optional.of(RowStyle.OURS);
        }
        try {
            return Optional.of(
                    RowStyle.of(mappings.named(scope, mapping.get()).terms().layout()));
        } catch (Missing removed) {
            return Optional.empty();
        }
    }

    private void hand(Scope scope, Receipt receipt, Consumer<Rejection> taker) {
        int after = 0;
        List<Rejection> some = receipts.rejections(scope, receipt, after, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(taker);
            after += AT_ONCE;
            some = receipts.rejections(scope, receipt, after, AT_ONCE);
        }
    }
}
