package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.reception.Question;
import org.istmo.reporting.reception.Reception;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/questions}: what donors ask of it, and what the office answers. */
@OpenTo({Circle.STAFF, Circle.DONORS})
@Path("reports/{id}/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class QuestionsResource {

    private SignedIn signedIn;
    private Reports reports;
    private Reception reception;

    protected QuestionsResource() {}

    @Inject
    public QuestionsResource(SignedIn signedIn, Reports reports, Reception reception) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.reception = reception;
    }

    /** What a donor asked. */
    public record QuestionView(
            long id,
            String donor,
            String by,
            String at,
            String text,
            @Nullable AnswerView answer) {

        static QuestionView of(Question one) {
            return new QuestionView(
                    one.id(),
                    one.donor(),
                    one.by(),
                    moment(one.at()),
                    one.text(),
                    one.answer()
                            .map(answer -> new AnswerView(answer.by(), moment(answer.at()), answer.text()))
                            .orElse(null));
        }
    }

    /** What the office said to it. */
    public record AnswerView(String by, String at, String text) {}

    private static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    @GET
    @Operation(
            description =
                    "What was asked and answered, in the order in which it was asked; to a donor what its own accounts asked.")
    public Page<QuestionView> questions(@PathParam("id") long id, @BeanParam Paging paging) {
        long after = paging.after(1).map(last -> last.get(0)).orElse(0L);
        List<Question> rows = reception.questions(scope(), report(id), after, paging.limit() + 1);
        return paging.page(rows, QuestionView::of, question -> List.of(question.id()));
    }

    @POST
    @OpenTo(Circle.DONORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(description = "Takes text. The office is told.")
    public Response ask(@PathParam("id") long id, String body) {
        Report report = report(id);
        Question question = reception.ask(signedIn.reader(), report, text(body));
        return Response.created(URI.create("/api/v1/reports/" + id + "/questions"))
                .entity(QuestionView.of(question))
                .build();
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS})
    @Path("{question: \\d{1,18}}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes text, of somebody who acts for the report's office. Whoever asked is told. 409 when it was answered before.")
    public QuestionView answer(@PathParam("id") long id, @PathParam("question") long question, String body) {
        Reader by = signedIn.reader();
        return QuestionView.of(reception.answer(by, report(id), question, text(body)));
    }

    private static String text(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("text"));
        Optional<String> text = form.lines("text", Reception.LONGEST);
        if (text.isEmpty()) {
            form.missing("text");
        }
        form.mustBeSound();
        return text.orElseThrow();
    }

    private Report report(long id) {
        return reports.withId(scope(), id);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
