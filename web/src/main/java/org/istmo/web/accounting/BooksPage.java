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
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /reconciliations}: the mappings of the offices' accounts, and the form that makes one and changes one. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class BooksPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("office"),
            List.of(
                    SortedColumn.rising("made", "books.column.made"),
                    SortedColumn.rising("name", "books.column.mapping"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.falling("posts", "books.column.posts")),
            50);

    private SignedIn signedIn;
    private Mappings mappings;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;

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

    /** In the order in which they were made, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked("/reconciliations", request::getParameter);
            some = sorting.page(mappings.slice(
                            Scope.of(reader()),
                            Optional.of(getOffice())
                                    .filter(code -> !code.isEmpty())
                                    .map(OfficeCode::new),
                            sorting.slice()))
                    .map(this::line);
            listed = some;
        }
        return some;
    }

    private Line line(Mapping mapping) {
        return new Line(
                mapping.name(),
                opens(mapping) ? "/reconciliations/" + mapping.name() : "",
                mapping.office().code(),
                reading.say(mapping.terms().posts() ? "books.posts.yes" : "books.posts.no"));
    }

    /** Officers open their offices' own. */
    private boolean opens(Mapping mapping) {
        return reader().isAnyOf(Role.FINANCE, Role.AUDITOR) || reader().actsFor(mapping.office());
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

    private Reader reader() {
        return signedIn.reader();
    }
}
