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
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.questionnaire.Questionnaire;
import org.istmo.domain.questionnaire.Questionnaires;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.questionnaire.QuestionnaireDocx;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.HandedOut;
import org.jspecify.annotations.Nullable;

/** {@code …/rounds/{id}/document}: a round, or what of it one institution answers, as a Word document. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/rounds/{id: \\d{1,18}}/document")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoundDocumentResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private SignedIn signedIn;
    private Questionnaires questionnaires;
    private HandedOut handedOut;

    protected RoundDocumentResource() {}

    @Inject
    public RoundDocumentResource(SignedIn signedIn, Questionnaires questionnaires, HandedOut handedOut) {
        this.signedIn = signedIn;
        this.questionnaires = questionnaires;
        this.handedOut = handedOut;
    }

    @GET
    @Produces(DOCX)
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
        RoundKey key = new RoundKey(treaty, state, id);
        Language in = language(language);
        OptionalLong part = task(task);
        Questionnaire questionnaire = questionnaires.one(signedIn.reader(), key, part);
        handedOut.to(
                signedIn.reader(),
                "round.download",
                "round:" + id,
                Map.of("language", in.code(), "part", part.isEmpty() ? "whole" : "task:" + part.getAsLong()));
        StreamingOutput bytes = out -> QuestionnaireDocx.write(questionnaire, in, out);
        return Response.ok(bytes)
                .type(DOCX)
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"round-" + id + (part.isEmpty() ? "" : "-task-" + part.getAsLong()) + "-"
                                + in.code() + ".docx\"")
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
