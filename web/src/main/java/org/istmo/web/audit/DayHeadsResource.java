package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.audit.DayHead;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.validation.DateRules;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /audit-trail/heads}: where the chain ended on each day, for auditors to keep elsewhere. */
@OpenTo(Circle.AUDITORS)
@Path("audit-trail/heads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DayHeadsResource {

    private SignedIn signedIn;
    private TrailReader trail;
    private HandedOut handedOut;

    protected DayHeadsResource() {}

    @Inject
    public DayHeadsResource(SignedIn signedIn, TrailReader trail, HandedOut handedOut) {
        this.signedIn = signedIn;
        this.trail = trail;
        this.handedOut = handedOut;
    }

    /**
     * The head of a day.
     *
     * @param day in Greenwich
     * @param entries how many were written since the head of the day before
     */
    public record HeadView(String day, long seq, String hash, long entries) {

        static HeadView of(DayHead head) {
            return new HeadView(head.day().toString(), head.seq(), head.hash(), head.entries());
        }
    }

    @GET
    @Operation(
            description =
                    "The head of each day that is over, newest first: the number and the hash of its last entry. The offline verifier compares them with an export.")
    public Page<HeadView> list(@BeanParam Paging paging) {
        LocalDate before = paging.after(1)
                .map(position -> LocalDate.ofEpochDay(Paging.ordinal(position.get(0))))
                .orElse(LocalDate.MAX.withYear(9999));
        return paging.page(
                trail.heads(signedIn.reader(), before, paging.limit() + 1),
                HeadView::of,
                head -> List.of(head.day().toEpochDay()));
    }

    @GET
    @Path("{day}")
    @Operation(description = "The head of a day, such as 2026-11-29.")
    public HeadView one(@PathParam("day") String day) {
        return HeadView.of(trail.head(signedIn.reader(), day(day)));
    }

    @GET
    @Path("{day}.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(description = "The head of a day as a line of text to keep: the same JSON that the verifier reads.")
    public Response text(@PathParam("day") String day) {
        HeadFile file = new HeadFile(trail.head(signedIn.reader(), day(day)));
        file.handOut(handedOut, signedIn.reader());
        return Response.ok(file.text())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    /** @throws Missing when it is none */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (DateRules.holds(day)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw new Missing("head", text);
        }
        throw new Missing("head", text);
    }
}
