package org.istmo.web.delivery;

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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.delivery.Message;
import org.istmo.reporting.delivery.Messages;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /outbox}: the mail that went out, waits or was given up. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class OutboxResource {

    private static final List<String> STATES = List.of(Message.WAITING, Message.SENT, Message.GIVEN_UP);

    private SignedIn signedIn;
    private Messages messages;

    protected OutboxResource() {}

    @Inject
    public OutboxResource(SignedIn signedIn, Messages messages) {
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GET
    @Operation(
            description =
                    "Messages, newest first. state: waiting, sent or given-up. trouble says why one has not gone out.")
    public Page<MessageView> list(@BeanParam Paging paging, @QueryParam("state") @Nullable String state) {
        if (state != null && !STATES.contains(state)) {
            throw new Invalid("?state", "unknown-state", "It is one of " + STATES + ".");
        }
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        return paging.page(
                messages.page(signedIn.reader(), Optional.ofNullable(state), before, paging.limit() + 1),
                MessageView::of,
                message -> List.of(message.id()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public MessageView one(@PathParam("id") long id) {
        return MessageView.of(messages.one(signedIn.reader(), id));
    }

    @POST
    @Path("{id: \\d{1,18}}/retry")
    @Operation(
            description =
                    "Has a message that was given up, or rests, sent as soon as may be, under its Message-ID. 409 when it was sent.")
    public MessageView again(@PathParam("id") long id) {
        return MessageView.of(messages.again(signedIn.reader(), id));
    }
}
