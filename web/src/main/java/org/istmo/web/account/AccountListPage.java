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
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.Role;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /admin/accounts}: the accounts by their names, by any filter that the address says. */
@Named("accountList")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AccountListPage {

    private static final List<String> FILTER = List.of("q", "role", "state");
    private static final SortedTable TABLE = new SortedTable(
            FILTER,
            List.of(
                    SortedColumn.rising("name", "admin.account.name"),
                    SortedColumn.rising("display", "admin.account.displayName"),
                    SortedColumn.rising("roles", "admin.account.roles"),
                    SortedColumn.falling("state", "admin.account.state"),
                    SortedColumn.falling("seen", "admin.account.seen")),
            25);

    private SignedIn signedIn;
    private AccountBook book;
    private AccountWords words;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;

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

    /** By their names, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked("/admin/accounts", request::getParameter);
            some = sorting.page(book.slice(signedIn.reader(), filter(), sorting.slice()))
                    .map(this::line);
            listed = some;
        }
        return some;
    }

    private Line line(KeptAccount account) {
        return new Line(
                account.name(),
                account.displayName(),
                words.roles(account),
                words.reach(account),
                account.enabled(),
                words.state(account),
                words.moment(account.seen()));
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
