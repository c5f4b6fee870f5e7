package org.istmo.web.accounting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.accounting.DateStyle;
import org.istmo.domain.accounting.DecimalStyle;
import org.istmo.domain.accounting.MappedField;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.Mappings;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.PageAddress;
import org.jspecify.annotations.Nullable;

/** {@code /reconciliations}: the mappings of the offices' accounts, and the form that makes one and changes one. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class BooksPage {

    private static final int ON_A_PAGE = 50;

    private SignedIn signedIn;
    private Mappings mappings;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<Mapping> found;

    protected BooksPage() {}

    @Inject
    public BooksPage(SignedIn signedIn, Mappings mappings, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.mappings = mappings;
        this.reading = reading;
        this.request = request;
    }

    /**
     * A mapping.
     *
     * @param href its page; empty where it is not the reader's to open
     * @param posts whether its rows come into the ledger
     */
    public record Line(String name, String href, String office, String posts) {}

    /** A fact that a column may give: where it stands, by the names of the form's fields. */
    public record Fact(String name, String label) {}

    public String getOffice() {
        return Asked.of(request)
                .said("office")
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .orElse("");
    }

    public List<Line> getLines() {
        return found().stream()
                .limit(ON_A_PAGE)
                .map(mapping -> new Line(
                        mapping.name(),
                        opens(mapping) ? "/reconciliations/" + mapping.name() : "",
                        mapping.office().code(),
                        reading.say(mapping.terms().posts() ? "books.posts.yes" : "books.posts.no")))
                .toList();
    }

    /** Officers open their offices' own. */
    private boolean opens(Mapping mapping) {
        return reader().isAnyOf(Role.FINANCE, Role.AUDITOR) || reader().actsFor(mapping.office());
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        return found().size() > ON_A_PAGE
                ? PageAddress.of("/reconciliations")
                        .with("office", getOffice())
                        .with("after", String.valueOf(found().get(ON_A_PAGE - 1).id()))
                        .toString()
                : null;
    }

    /** Whether the reader may make one. */
    public boolean isMaking() {
        return reader().isAnyOf(Role.FINANCE, Role.OFFICER)
                && !reader().offices().isEmpty();
    }

    public List<Choice> getOffices() {
        return reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .map(code -> new Choice(code, code))
                .toList();
    }

    public FilledForm getForm() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return request.getAttribute(ReconciliationPage.MAPPING) instanceof Mapping mapping
                ? FilledMapping.of(mapping)
                : FilledMapping.blank();
    }

    /** The mapping that is changed; empty where one is made. */
    public String getName() {
        return request.getAttribute(ReconciliationPage.MAPPING) instanceof Mapping mapping ? mapping.name() : "";
    }

    public List<Fact> getFacts() {
        return Arrays.stream(MappedField.values())
                .map(field -> new Fact(field.word(), reading.say("books.fact." + field.word())))
                .toList();
    }

    public List<Choice> getDelimiters() {
        return Stream.of(",", ";", "|", "tab")
                .map(word -> new Choice(word, word.equals("tab") ? reading.say("books.delimiter.tab") : word))
                .toList();
    }

    public List<Choice> getDecimals() {
        return Arrays.stream(DecimalStyle.values())
                .map(style -> new Choice(style.word(), reading.say("books.decimals." + style.word())))
                .toList();
    }

    public List<Choice> getDates() {
        return Arrays.stream(DateStyle.values())
                .map(style -> new Choice(style.word(), reading.say("books.dates." + style.word())))
                .toList();
    }

    private List<Mapping> found() {
        List<Mapping> some = found;
        if (some == null) {
            some = mappings.page(
                    Scope.of(reader()),
                    Optional.of(getOffice()).filter(code -> !code.isEmpty()).map(OfficeCode::new),
                    Asked.of(request).number("after", 0),
                    ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
