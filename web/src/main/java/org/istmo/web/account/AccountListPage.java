package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.AccountFilter;
import org.istmo.domain.access.Role;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /admin/accounts}: the accounts by their names, by any filter that the address says. */
@Named("accountList")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AccountListPage {

    private static final int ON_A_PAGE = 25;
    private static final List<String> FILTER = List.of("q", "role", "state");

    private SignedIn signedIn;
    private AccountBook book;
    private AccountWords words;
    private Reading reading;
    private HttpServletRequest request;

    protected AccountListPage() {}

    @Inject
    public AccountListPage(
            SignedIn signedIn, AccountBook book, AccountWords words, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.book = book;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /** An account. */
    public record Line(
            String name, String displayName, String roles, String reach, boolean enabled, String state, String seen) {}

    public List<Line> getLines() {
        return book.page(signedIn.reader(), filter(), (long) (getPage() - 1) * ON_A_PAGE, ON_A_PAGE).stream()
                .map(account -> new Line(
                        account.name(),
                        account.displayName(),
                        words.roles(account),
                        words.reach(account),
                        account.enabled(),
                        words.state(account),
                        words.moment(account.seen())))
                .toList();
    }

    public String getCount() {
        return reading.say("admin.accounts.count", book.count(signedIn.reader(), filter()));
    }

    /** What the filter holds. */
    public FilledForm getForm() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        FILTER.forEach(name -> values.put(name, List.of(given(name))));
        return FilledForm.holding(values);
    }

    public List<Choice> getRoles() {
        return words.roles();
    }

    public List<Choice> getStates() {
        return List.of(
                new Choice("enabled", reading.say("admin.account.enabled")),
                new Choice("disabled", reading.say("admin.account.disabled")));
    }

    public int getPage() {
        String asked = given("page");
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** Null on the first. */
    public @Nullable String getBefore() {
        return getPage() > 1 ? address(getPage() - 1) : null;
    }

    /** Null on the last. */
    public @Nullable String getNext() {
        return (long) getPage() * ON_A_PAGE < book.count(signedIn.reader(), filter()) ? address(getPage() + 1) : null;
    }

    private String address(int page) {
        StringBuilder address = new StringBuilder("/admin/accounts?");
        FILTER.stream()
                .filter(name -> !given(name).isEmpty())
                .forEach(name -> address.append(name)
                        .append('=')
                        .append(ProviderCalls.encoded(given(name)))
                        .append('&'));
        return address.append("page=").append(page).toString();
    }

    private AccountFilter filter() {
        return new AccountFilter(
                given("q"),
                Arrays.stream(Role.values())
                        .filter(role -> role.word().equals(given("role")))
                        .findFirst(),
                Optional.of(given("state")).filter(state -> !state.isEmpty()).map("enabled"::equals));
    }

    private String given(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
