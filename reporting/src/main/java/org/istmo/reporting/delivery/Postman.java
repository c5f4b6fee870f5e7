package org.istmo.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.fault.Failpoint;

/**
 * Sends what is in the outbox. A message is handed over outside any transaction and noted as sent afterwards: should that be lost in between, it goes out once
 * more under the same Message-ID, by which readers know it again.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    private Messages messages;
    private Optional<Carrier> carrier = Optional.empty();
    private String publicUrl = "";

    protected Postman() {}

    @Inject
    public Postman(Messages messages, MailServer server, Clock clock) {
        this(
                messages,
                server.settings().<Carrier>map(settings -> new SmtpCarrier(settings, clock)),
                server.publicUrl());
    }

    Postman(Messages messages, Optional<Carrier> carrier, String publicUrl) {
        this.messages = messages;
        this.carrier = carrier;
        this.publicUrl = publicUrl;
    }

    /** One round over everything whose time has come. While there is no mail server, all of it stays in the outbox. */
    public void round() {
        if (carrier.isEmpty()) {
            return;
        }
        for (long id : messages.due()) {
            try {
                messages.claim(id).ifPresent(message -> send(carrier.get(), message));
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "Message " + id + " is left for a later round");
            }
        }
    }

    private void send(Carrier by, Message message) {
        Letter letter = Letter.of(message, publicUrl);
        Failpoint.MAIL_CLAIMED.pass();
        Outcome outcome = by.carry(idOf(message), message.address().orElseThrow(), letter);
        Failpoint.MAIL_HANDED.pass();
        messages.done(message, outcome);
        Failpoint.MAIL_NOTED.pass();
    }

    private String idOf(Message message) {
        return message.messageId() + "@" + URI.create(publicUrl).getHost();
    }
}
