package org.istmo.reporting.delivery;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Over SMTP (RFC 5321), one connection a message; a server that does not answer is given up after half a minute. */
final class SmtpCarrier implements Carrier {

    private static final String PATIENCE = "30000";
    private static final int LONGEST = 400;

    /**
     * A refusal that is not about the address (RFC 3463): the mail system, the way to it, the protocol, the message or a policy, such as one that relays nothing.
     * Somebody has to put the servers right, and then it goes out.
     */
    private static final Pattern NOT_THE_ADDRESS = Pattern.compile("\\b5\\d\\d[ -]5\\.[3-7]\\.\\d");

    private final MailSettings settings;
    private final Session session;
    private final Clock clock;

    SmtpCarrier(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.session = session(settings);
        this.clock = clock;
    }

    private static Session session(MailSettings settings) {
        Properties properties = new Properties();
        String protocol = settings.secure() ? "smtps" : "smtp";
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail." + protocol + ".host", settings.host());
        properties.setProperty("mail." + protocol + ".port", Integer.toString(settings.port()));
        properties.setProperty("mail." + protocol + ".starttls.enable", "true");
        properties.setProperty("mail." + protocol + ".starttls.required", Boolean.toString(settings.insistsOnTls()));
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail." + protocol + ".auth", Boolean.toString(settings.user().isPresent()));
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + wait, PATIENCE);
        }
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return settings.user()
                        .map(user -> new PasswordAuthentication(
                                user, settings.password().orElse("")))
                        .orElse(null);
            }
        });
    }

    @Override
    public Outcome carry(String messageId, String address, Letter letter) {
        try {
            Transport.send(message(messageId, address, letter));
            return new Outcome.Taken();
        } catch (SendFailedException refused) {
            String why = why(refused);
            boolean unknown = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            boolean never = unknown && !NOT_THE_ADDRESS.matcher(why).find();
            return never ? new Outcome.Never(why) : new Outcome.Later(why);
        } catch (MessagingException failed) {
            return new Outcome.Later(why(failed));
        }
    }

    private MimeMessage message(String messageId, String address, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + messageId + ">");
            }
        };
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {letter.language().code()});
        // RFC 3834: no vacation message answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name(), "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    /** What went wrong and what that came of, in one line. */
    private static String why(MessagingException failed) {
        StringBuilder why = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).strip();
            if (why.indexOf(said) < 0) {
                why.append(why.isEmpty() ? "" : ": ").append(said);
            }
        }
        String line = why.toString().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
