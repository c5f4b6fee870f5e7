package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.proposal.ArticleProposal;
import org.istmo.domain.proposal.ProposalFilter;
import org.istmo.domain.proposal.Proposals;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaties;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/proposals}: what the rules propose, of one treaty or of all, each with why, some at a time. */
@Named("proposalsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ProposalListPage {

    static final String TREATY = "treaty";

    private static final int ON_A_PAGE = 25;
    private static final List<String> FILTERS = List.of(TREATY, "status", "office", "state", "article");
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9-]{1,20}):(\\d{1,18})-(\\d{1,18})");

    private SignedIn signedIn;
    private Proposals proposals;
    private Treaties treaties;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable List<ArticleProposal> found;
    private ProposalForms.@Nullable Taken taken;
    private String fault = "";

    protected ProposalListPage() {}

    @Inject
    public ProposalListPage(
            SignedIn signedIn, Proposals proposals, Treaties treaties, TreatySaid said, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.proposals = proposals;
        this.treaties = treaties;
        this.said = said;
        this.request = request;
    }

    /**
     * A proposal.
     *
     * @param choice what its tick says
     * @param row what its fields are called after
     * @param name of the activity
     * @param left the share of the activity's money that no article has, with its sign
     * @param grounds why it is proposed, each in a sentence
     * @param decided what was decided, by whom and when; empty of an open one
     * @param fault why it was not decided
     */
    public record Line(
            String choice,
            String row,
            String href,
            String name,
            String office,
            String article,
            String left,
            List<String> grounds,
            String decided,
            boolean chosen,
            String share,
            String fault) {}

    public List<Line> getLines() {
        return found().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    private Line line(ArticleProposal proposal) {
        ProposalView view = ProposalView.of(proposal);
        FilledForm form = getForm();
        String row = ProposalForms.row(proposal);
        String title = said.in(proposal.title());
        return new Line(
                ProposalForms.choice(proposal),
                row,
                "/activities/" + proposal.activity(),
                title.isEmpty() ? proposal.identifier() : title,
                proposal.office() + " " + proposal.identifier(),
                named(proposal),
                percent(view.left()),
                view.grounds().stream()
                        .map(ground -> said.in(ground.explained()))
                        .toList(),
                view.decision() == null ? "" : decided(view.decision()),
                ProposalForms.isChosen(form, proposal),
                form.value(ProposalForms.SHARE + "-" + row),
                form.fault(ProposalForms.SHARE + "-" + row));
    }

    /** What was ticked and not decided, and is not among the lines. */
    public List<UnseenRow> getUnseen() {
        FilledForm form = getForm();
        List<String> shown = getLines().stream().map(Line::row).toList();
        return ProposalForms.chosen(form).stream()
                .filter(one -> !shown.contains(one.row()) && !one.fault(form).isEmpty())
                .map(one -> new UnseenRow(name(one), one.fault(form)))
                .toList();
    }

    private String name(ProposalForms.Choice one) {
        try {
            ArticleProposal now = proposals.one(scope(), one.treaty(), one.activity(), one.article());
            return named(now) + ", " + now.office() + " " + now.identifier();
        } catch (Missing gone) {
            return one.treaty() + " " + one.article() + ", " + one.activity();
        }
    }

    /** The article, with its treaty where those of all are listed. */
    private String named(ArticleProposal proposal) {
        String article = proposal.article().article() + ". " + said.title(proposal.article());
        return treaty().isEmpty() ? proposal.article().treaty() + " " + article : article;
    }

    private String decided(ProposalView.DecisionView decision) {
        String by = said.reading().say("treaties.cell.by", decision.by(), said.moment(decision.at()));
        String what = decision.percentage() == null
                ? said.both("proposal." + decision.decision())
                : said.both("proposal." + decision.decision()) + ", " + percent(decision.percentage());
        return Stream.of(what, by, Optional.ofNullable(decision.reason()).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String percent(BigDecimal share) {
        return said.reading().number(share) + " %";
    }

    /** Whether the reader decides. */
    public boolean isDeciding() {
        return signedIn.reader().is(Role.TREATY);
    }

    /** Whether what is shown waits for a decision; else it can be taken back. */
    public boolean isOpen() {
        return status().equals(ProposalFilter.OPEN);
    }

    public FilledForm getForm() {
        return FormTaker.shown(request);
    }

    /** A form of which not everything was taken. */
    void took(ProposalForms.Taken some) {
        taken = some;
    }

    /** What was just done, in a sentence; also of a form that was taken in part. */
    public String getDone() {
        ProposalForms.Taken some = taken;
        if (some != null) {
            return some.count() == 0 ? "" : said.reading().say("treaties.proposals.done." + some.word(), some.count());
        }
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        String count = Optional.ofNullable(request.getParameter("count")).orElse("");
        return request.getMethod().equals("GET")
                        && count.matches("[0-9]{1,4}")
                        && List.of(ProposalForms.CONFIRM, ProposalForms.DECLINE, ProposalForms.REVERSE)
                                .contains(done)
                ? said.reading().say("treaties.proposals.done." + done, Integer.parseInt(count))
                : "";
    }

    public List<Choice> getTreaties() {
        return treaties.all(scope()).stream()
                .map(treaty -> new Choice(treaty.code(), treaty.code()))
                .toList();
    }

    public List<Choice> getStates() {
        return treaties.states(scope()).stream()
                .map(state -> new Choice(state.code(), said.in(state.name())))
                .toList();
    }

    public List<Choice> getStatuses() {
        return ProposalFilter.STATUSES.stream()
                .sorted((one, other) -> -one.compareTo(other))
                .map(status -> new Choice(status, said.both("proposal." + status)))
                .toList();
    }

    /** What a filter's field holds; of the status the one that is shown. */
    public String value(String name) {
        return switch (name) {
            case TREATY -> treaty();
            case "status" -> status();
            default -> asked(name).orElse("");
        };
    }

    /** Whether anything is asked for; the status that is shown otherwise is not. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> asked(name).isPresent());
    }

    /** Why what was typed finds nothing, at the field of that name. */
    public String faultOf(String name) {
        found();
        return fault.equals(name) ? said.reading().say("fault.unknown-code") : "";
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        List<ArticleProposal> some = found();
        if (some.size() <= ON_A_PAGE) {
            return null;
        }
        ArticleProposal last = some.get(ON_A_PAGE - 1);
        return at("after=" + last.article().treaty() + ":" + last.activity() + "-"
                + last.article().ordinal());
    }

    /** Null on the first page. */
    public @Nullable String getFirst() {
        return asked("after").isPresent() ? at("") : null;
    }

    /** The same list with something more in its address. */
    String at(String more) {
        return ProposalsServlet.HERE + "?"
                + Stream.concat(
                                FILTERS.stream()
                                        .filter(name -> !value(name).isEmpty())
                                        .map(name ->
                                                name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8)),
                                Stream.of(more).filter(part -> !part.isEmpty()))
                        .collect(Collectors.joining("&"));
    }

    private List<ArticleProposal> found() {
        List<ArticleProposal> some = found;
        if (some == null) {
            some = read();
            found = some;
        }
        return some;
    }

    private List<ArticleProposal> read() {
        if (!ProposalFilter.STATUSES.contains(status())) {
            fault = "status";
            return List.of();
        }
        if (!treaty().isEmpty()
                && treaties.all(scope()).stream().noneMatch(one -> one.code().equals(treaty()))) {
            fault = TREATY;
            return List.of();
        }
        ProposalFilter filter =
                new ProposalFilter(status(), asked("office"), asked("state"), asked("article"), Optional.empty());
        try {
            return treaty().isEmpty()
                    ? proposals.across(scope(), filter, after(), ON_A_PAGE + 1)
                    : proposals.page(scope(), treaty(), filter, after().position(), ON_A_PAGE + 1);
        } catch (Invalid unknown) {
            fault = unknown.fields().get(0).pointer().replaceFirst("^[?/]", "");
            return List.of();
        }
    }

    private Proposals.Place after() {
        Matcher place = PLACE.matcher(asked("after").orElse(""));
        return place.matches()
                ? new Proposals.Place(
                        place.group(1),
                        new Proposals.Position(Long.parseLong(place.group(2)), Long.parseLong(place.group(3))))
                : Proposals.Place.START;
    }

    private String status() {
        return asked("status").orElse(ProposalFilter.OPEN);
    }

    /** Empty where all are listed. */
    private String treaty() {
        return asked(TREATY).orElse("");
    }

    private Optional<String> asked(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
