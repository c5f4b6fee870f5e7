package org.istmo.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Words;
import org.istmo.domain.field.YesNo;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.reference.AgreementTemplates;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /admin/reference}: the lists of codes, one of them, and the form of a code. */
@Named("referencePage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReferencePage {

    private static final SortedTable TABLE = new SortedTable(
            List.of(),
            List.of(
                    SortedColumn.rising("order", "admin.reference.order"),
                    SortedColumn.rising("code", "admin.reference.code"),
                    SortedColumn.falling("retired", "admin.reference.retired")),
            50);

    private SignedIn signedIn;
    private ReferenceData reference;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<SortedPage<Line>> listed = Once.of(this::read);

    protected ReferencePage() {}

    @Inject
    public ReferencePage(SignedIn signedIn, ReferenceData reference, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reference = reference;
        this.reading = reading;
        this.request = request;
    }

    /** A list. */
    public record ListLine(String name, String title) {}

    /** A code: what it says beside itself, and since when it is retired, if it is. */
    public record Line(String href, String code, String says, String retired) {}

    /**
     * A field of the form.
     *
     * @param type {@code text}, {@code date} or {@code choice}
     */
    public record Input(String name, String label, String type, List<org.istmo.web.form.Choice> choices) {}

    public List<ListLine> getLists() {
        return ReferenceLists.all().stream()
                .map(list -> new ListLine(list.name(), reading.say("admin.list." + list.name())))
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .toList();
    }

    /** The other lists of one matter, of which a template of agreements has several. */
    public List<ListLine> getBeside() {
        String name = list().name();
        return name.startsWith(AgreementTemplates.BEGIN)
                ? getLists().stream()
                        .filter(other -> other.name().startsWith(AgreementTemplates.BEGIN)
                                && !other.name().equals(name))
                        .toList()
                : List.of();
    }

    public String getName() {
        return list().name();
    }

    public String getTitle() {
        return reading.say("admin.list." + list().name());
    }

    /** In the list's own order, unless somebody wants it otherwise. */
    public SortedPage<Line> getListed() {
        return listed.get();
    }

    private SortedPage<Line> read() {
        Sorting sorting = TABLE.asked(ReferenceServlet.HERE + "/" + list().name(), request::getParameter);
        return sorting.page(reference.slice(signedIn.reader(), list(), sorting.slice()))
                .map(this::line);
    }

    private Line line(Map<String, Object> code) {
        String name = String.valueOf(code.get(ReferenceList.CODE));
        List<String> says = new ArrayList<>();
        for (Field field : list().fields()) {
            @Nullable Object value = list().key().contains(field) ? null : code.get(field.name());
            if (value != null) {
                says.add(said(field, value));
            }
        }
        String retired = code.get(ReferenceList.RETIRED_ON) instanceof LocalDate day ? reading.day(day) : "";
        return new Line(
                ReferenceServlet.HERE + "/" + list().name() + "/"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
                name,
                String.join(" · ", says),
                retired);
    }

    private String said(Field field, Object value) {
        if (value instanceof Bilingual words) {
            String own = reading.getCode().equals("es") ? words.es() : words.en();
            return own == null ? "" : own;
        }
        if (value instanceof Boolean yes) {
            return label(field) + ": " + reading.say(yes ? "admin.reference.yes" : "admin.reference.no");
        }
        return label(field) + ": " + plain(field, value);
    }

    private String plain(Field field, Object value) {
        if (value instanceof BigDecimal number) {
            return reading.number(number);
        }
        if (value instanceof LocalDate day) {
            return reading.day(day);
        }
        return field.content() instanceof Choice ? word(String.valueOf(value)) : String.valueOf(value);
    }

    private String label(Field field) {
        String key = "admin.field." + field.name();
        return reading.knows(key) ? reading.say(key) : field.name();
    }

    public boolean isKnown() {
        return code().isPresent();
    }

    public String getCode() {
        return code().map(code -> String.valueOf(code.get(ReferenceList.CODE)))
                .orElseGet(() -> reading.say("admin.reference.add"));
    }

    public String getAction() {
        return code().map(this::line).map(Line::href).orElse(ReferenceServlet.HERE + "/" + list().name() + "/new");
    }

    public FilledForm getForm() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return code().map(code -> ReferenceForm.of(list(), code)).orElseGet(() -> FilledForm.holding(Map.of()));
    }

    public List<Input> getInputs() {
        List<Input> inputs = new ArrayList<>();
        for (Field field : ReferenceForm.fields(list(), isKnown())) {
            if (field.content() instanceof Words) {
                inputs.add(new Input(
                        field.name() + ".en",
                        label(field) + " " + reading.say("admin.reference.english"),
                        "text",
                        List.of()));
                inputs.add(new Input(
                        field.name() + ".es",
                        label(field) + " " + reading.say("admin.reference.spanish"),
                        "text",
                        List.of()));
            } else {
                inputs.add(new Input(field.name(), label(field), type(field), choices(field)));
            }
        }
        return inputs;
    }

    private static String type(Field field) {
        if (field.content() instanceof YesNo || field.content() instanceof Choice) {
            return "choice";
        }
        return field.content() instanceof Day ? "date" : "text";
    }

    private List<org.istmo.web.form.Choice> choices(Field field) {
        if (field.content() instanceof YesNo) {
            return List.of(new org.istmo.web.form.Choice("yes", reading.say("admin.reference.yes")));
        }
        return field.content() instanceof Choice choice
                ? choice.words().stream()
                        .sorted()
                        .map(word -> new org.istmo.web.form.Choice(word, word(word)))
                        .toList()
                : List.of();
    }

    private String word(String word) {
        String key = "admin.word." + word;
        return reading.knows(key) ? reading.say(key) : word;
    }

    public String getDone() {
        return "saved".equals(request.getParameter("done"))
                        && request.getMethod().equals("GET")
                ? reading.say("admin.reference.done")
                : "";
    }

    public String getProblem() {
        return request.getAttribute(ReferenceServlet.PROBLEM) instanceof String why ? why : "";
    }

    private ReferenceList list() {
        return Optional.ofNullable((ReferenceList) request.getAttribute(ReferenceServlet.LIST))
                .orElseThrow(() -> new Missing("page"));
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, Object>> code() {
        return Optional.ofNullable((Map<String, Object>) request.getAttribute(ReferenceServlet.CODE));
    }
}
