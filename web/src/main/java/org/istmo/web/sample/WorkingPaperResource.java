package org.istmo.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleBook;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.template.AskedLanguage;
import org.istmo.web.template.SheetFormat;
import org.jspecify.annotations.Nullable;

/** {@code /audit-samples/{id}/working-paper.xlsx}: a sample as a workbook to work in. It holds a thousand rows at most, and is made before it is sent. */
@OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
@Path("audit-samples/{id: \\d{1,18}}/working-paper.xlsx")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class WorkingPaperResource {

    private SignedIn signedIn;
    private SampleBook book;
    private SampleDesk desk;

    protected WorkingPaperResource() {}

    @Inject
    public WorkingPaperResource(SignedIn signedIn, SampleBook book, SampleDesk desk) {
        this.signedIn = signedIn;
        this.book = book;
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "The working paper of a sample",
            description =
                    "A cover with the sample's terms, its population and how to draw it again; then a row for each item with all columns of the export of transactions (`document` is"
                            + " the number in the accounting system, `evidence` holds links), its key, and what came of it: result (in words, with a list to choose from), by whom, when, note and evidence.")
    public Response get(
            @PathParam("id") long id,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        Reader reader = signedIn.reader();
        Language language = AskedLanguage.of(lang, headers.getAcceptableLanguages());
        KeptSample sample = book.one(reader, id);
        byte[] paper = desk.paper(reader, sample, language);
        // Who asks for the headers alone takes nothing away.
        if (!request.getMethod().equals("HEAD")) {
            book.taken(reader, sample, language.code());
        }
        return SheetFormat.XLSX
                .answer(out -> out.write(paper), "working-paper-" + id)
                .language(language.code())
                .build();
    }
}
