package org.istmo.web.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.delivery.Message;
import org.istmo.reporting.delivery.Messages;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;

/** {@code /admin/mail}: whom a message is for, what about, and how far it is. */
@Named("mailList")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MailListPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("state"),
            List.of(
                    SortedColumn.falling("created", "admin.mail.created"),
                    SortedColumn.rising("kind", "admin.mail.about"),
                    SortedColumn.rising("state", "admin.mail.state"),
                    SortedColumn.falling("attempts", "admin.mail.attempts")),
            25);
    private static final List<String> STATES = List.of(Message.WAITING, Message.SENT, Message.GIVEN_UP);

    private SignedIn signedIn;
    private Messages messages;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<SortedPage<Line>> listed = Once.of(this::read);

    protected MailListPage() {}

    @Inject
    public MailListPage(SignedIn signedIn, Messages messages, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.reading = reading;
        this.request = request;
    }

    /**
     * A message.
     *
     * @param trouble why it has not gone out; empty where nothing is wrong
     * @param again whether it can be sent again
     */
    public record Line(
            long id,
            String kind,
            String about,
            String to,
            String created,
            String state,
            String stateLabel,
            int attempts,
            String trouble,
            boolean again) {}

    /** Newest first, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        return listed.get();
    }

    private SortedPage<Line> read() {
        Sorting sorting = TABLE.asked("/admin/mail", request::getParameter);
        return sorting.page(messages.slice(signedIn.reader(), state(), sorting.slice()))
                .map(this::line);
    }

    private Line line(Message message) {
        String kind = "admin.mail.kind." + message.kind();
        return new Line(
                message.id(),
                reading.knows(kind) ? reading.say(kind) : message.kind(),
                message.about(),
                message.address().orElseGet(() -> reading.say("admin.mail.noAddress")),
                reading.moment(message.created().atZoneSameInstant(ZoneId.of("UTC"))),
                message.state(),
                reading.say("admin.mail.state." + message.state()),
                message.attempts(),
                message.trouble().orElse(""),
                !message.state().equals(Message.SENT));
    }

    public FilledForm getForm() {
        return FilledForm.holding(Map.of("state", List.of(given("state"))));
    }

    public List<Choice> getStates() {
        return STATES.stream()
                .map(state -> new Choice(state, reading.say("admin.mail.state." + state)))
                .toList();
    }

    public String getDone() {
        return given("done").equals("again") && request.getMethod().equals("GET") ? reading.say("admin.mail.done") : "";
    }

    public String getProblem() {
        return request.getAttribute(MailServlet.PROBLEM) instanceof String why ? why : "";
    }

    private Optional<String> state() {
        return Optional.of(given("state")).filter(STATES::contains);
    }

    private String given(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
