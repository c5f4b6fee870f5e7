package org.istmo.web.overlap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.overlap.Notice;
import org.istmo.domain.overlap.Notices;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /notices}: what an office is told of another's decisions, and somebody of what concerns them alone. */
@OpenTo({Circle.STAFF, Circle.VERIFIERS})
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class NoticesResource {

    private SignedIn signedIn;
    private Notices notices;

    protected NoticesResource() {}

    @Inject
    public NoticesResource(SignedIn signedIn, Notices notices) {
        this.signedIn = signedIn;
        this.notices = notices;
    }

    /**
     * A notice.
     *
     * @param overlap the pair it speaks of
     * @param read when somebody of the office marked it, and who; null while nobody did
     */
    public record NoticeView(
            long id,
            String office,
            String kind,
            @Nullable Long overlap,
            TwoLanguages<String> text,
            String at,
            @Nullable ReadView read) {}

    /** Who read a notice, and when (RFC 3339). */
    public record ReadView(@Nullable String by, String at) {}

    @GET
    @Operation(
            description =
                    "The newest first: those to the offices that the reader acts for, to all of them for others of the staff, or to the one that is named; and those to the reader alone, such as that a finding of theirs was answered, which are all for a donor's verifier.")
    public Page<NoticeView> list(
            @QueryParam("office") @Nullable String office,
            @QueryParam("unread") @Nullable String unread,
            @BeanParam Paging paging) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        List<Notice> rows =
                notices.list(signedIn.reader(), Optional.ofNullable(office), yes(unread), before, paging.limit() + 1);
        return paging.page(rows, NoticesResource::view, notice -> List.of(notice.id()));
    }

    /** Marks it as read, for the whole office unless it is to the reader alone. */
    @POST
    @Path("{id: \\d{1,18}}/read")
    public void read(@PathParam("id") long id) {
        notices.read(signedIn.reader(), id);
    }

    private static boolean yes(@Nullable String unread) {
        if (unread == null || unread.equals("false")) {
            return false;
        }
        if (unread.equals("true")) {
            return true;
        }
        throw new Invalid("?unread", "no-boolean", "It is true or false.");
    }

    private static NoticeView view(Notice notice) {
        OffsetDateTime readAt = notice.readAt();
        return new NoticeView(
                notice.id(),
                notice.office(),
                notice.kind(),
                notice.overlap(),
                new TwoLanguages<>(notice.en(), notice.es()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(notice.at()),
                readAt == null
                        ? null
                        : new ReadView(notice.readBy(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(readAt)));
    }
}
