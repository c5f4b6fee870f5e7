package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code …/rounds/{id}/document}: a round, or what of it one institution answers, as a Word document. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/rounds/{id: \\d{1,18}}/document")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoundDocumentResource {

    private SignedIn signedIn;
    private RoundPapers papers;

    protected RoundDocumentResource() {}

    @Inject
    public RoundDocumentResource(SignedIn signedIn, RoundPapers papers) {
        this.signedIn = signedIn;
        this.papers = papers;
    }

    @GET
    @Produces(RoundPapers.DOCX)
    @Operation(
            description =
                    "DOCX in a language, en or es; with task, the articles of that task alone, to go out with its note verbale. What is pre-filled is"
                            + " marked so, and every page says that it is confidential until the State's consent to the full report is in force.")
    public Response get(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @QueryParam("language") @Nullable String language,
            @QueryParam("task") @Nullable String task) {
        RoundPapers.Paper paper =
                papers.handOut(signedIn.reader(), new RoundKey(treaty, state, id), task(task), language(language));
        StreamingOutput bytes = paper::write;
        return Response.ok(bytes)
                .type(RoundPapers.DOCX)
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + paper.name() + "\"")
                .build();
    }

    private static Language language(@Nullable String language) {
        if (language == null) {
            return Language.EN;
        }
        return Language.of(language)
                .orElseThrow(() -> new Invalid("?language", "unknown-code", "It is one of en, es."));
    }

    private static OptionalLong task(@Nullable String task) {
        if (task == null) {
            return OptionalLong.empty();
        }
        if (!task.matches("\\d{1,18}")) {
            throw new Invalid("?task", "no-number", "It is the number of a task.");
        }
        return OptionalLong.of(Long.parseLong(task));
    }
}
