package org.istmo.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.HandedOut;
import org.jspecify.annotations.Nullable;

/** {@code /imports/{id}/rejections.xlsx} and {@code .csv}: what was kept out, to be mended and brought again as it is. */
@OpenTo(Circle.STAFF)
@Path("imports/{id}/rejections.{format}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RejectedRowsResource {

    private static final String ACCOUNTS = DraftRow.accounts("");
    private static final int AT_ONCE = 500;

    private SignedIn signedIn;
    private Receipts receipts;
    private CodeLists lists;
    private Mappings mappings;
    private HandedOut handedOut;

    protected RejectedRowsResource() {}

    @Inject
    public RejectedRowsResource(
            SignedIn signedIn, Receipts receipts, CodeLists lists, Mappings mappings, HandedOut handedOut) {
        this.signedIn = signedIn;
        this.receipts = receipts;
        this.lists = lists;
        this.mappings = mappings;
        this.handedOut = handedOut;
    }

    @GET
    @Operation(
            description =
                    "The rows that were kept out, in the columns that they came in and in the order of the file, with what is wrong in a column behind them; in a"
                            + " workbook the cells to mend are coloured. An import takes the file as it is once it is mended. Of a file that has no rows:"
                            + " identifier, line, pointer, code and reason.")
    public Response get(
            @PathParam("id") long id,
            @PathParam("format") String format,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        Scope scope = Scope.of(signedIn.reader());
        Receipt receipt = receipts.withId(scope, id);
        SheetFormat sheet = SheetFormat.of(format).orElseThrow(() -> new Missing("file"));
        Language language = AskedLanguage.of(lang, headers.getAcceptableLanguages());
        handedOut.to(signedIn.reader(), "rejections.download", "import:" + id, Map.of("format", format));
        RejectedRows rows = taker -> hand(scope, receipt, taker);
        return sheet.answer(body(scope, receipt, sheet, new TemplateWords(language), rows), "rejections-" + id)
                .language(language.code())
                .build();
    }

    private StreamingOutput body(
            Scope scope, Receipt receipt, SheetFormat sheet, TemplateWords words, RejectedRows rows) {
        Optional<RowLayout> layout = receipts.layout(scope, receipt);
        Optional<RowStyle> style = layout.flatMap(known -> style(scope, known));
        if (layout.isEmpty() || style.isEmpty()) {
            return sheet == SheetFormat.XLSX
                    ? out -> ReasonBook.xlsx(words, rows, out)
                    : out -> ReasonBook.csv(words, rows, out);
        }
        Choices choices = new Choices(lists.all(signedIn.reader()));
        return sheet == SheetFormat.XLSX
                ? out -> RejectionBook.write(layout.get(), style.get(), choices, words, rows, out)
                : out -> RejectionCsv.write(layout.get(), style.get(), words, rows, out);
    }

    /** As the mapping of an export reads it by now; empty when the mapping was removed. */
    private Optional<RowStyle> style(Scope scope, RowLayout layout) {
        if (!layout.template().startsWith(ACCOUNTS)) {
            return Optional.of(RowStyle.OURS);
        }
        try {
            String name = layout.template().substring(ACCOUNTS.length());
            return Optional.of(RowStyle.of(mappings.named(scope, name).terms().layout()));
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
