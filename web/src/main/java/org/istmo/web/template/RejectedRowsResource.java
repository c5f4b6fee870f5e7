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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code /imports/{id}/rejections.xlsx} and {@code .csv}: what was kept out, to be mended and brought again as it is. */
@OpenTo(Circle.STAFF)
@Path("imports/{id}/rejections.{format}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RejectedRowsResource {

    private SignedIn signedIn;
    private Receipts receipts;
    private RejectionDesk desk;

    protected RejectedRowsResource() {}

    @Inject
    public RejectedRowsResource(SignedIn signedIn, Receipts receipts, RejectionDesk desk) {
        this.signedIn = signedIn;
        this.receipts = receipts;
        this.desk = desk;
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
        long receipt = receipts.withId(Scope.of(signedIn.reader()), id).id();
        SheetFormat sheet = SheetFormat.of(format).orElseThrow(() -> new Missing("file"));
        Language language = AskedLanguage.of(lang, headers.getAcceptableLanguages());
        return sheet.answer(desk.file(signedIn.reader(), receipt, sheet, language), RejectionDesk.nameOf(receipt))
                .language(language.code())
                .build();
    }
}
