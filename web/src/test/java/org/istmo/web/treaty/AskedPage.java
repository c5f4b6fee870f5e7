package org.istmo.web.treaty;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Gaps;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.office.Offices;
import org.istmo.domain.proposal.ProposalDesk;
import org.istmo.domain.proposal.Proposals;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.register.RegisterDesk;
import org.istmo.web.unsent.KeptForms;

/** Somebody who asks for a page of treaties, with what its address says. */
final class AskedPage {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String[]> parameters = new HashMap<>();
    private final TestDatabase database;
    private final RegisterDesk people;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final TreatySaid said;

    AskedPage(RegisterDesk people, Reader reader, Map<String, String> asked) {
        this.people = people;
        this.database = people.database();
        asked.forEach((name, value) -> parameters.put(name, value.split(",", -1)));
        this.signedIn = new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return Optional.of(reader);
            }
        };
        this.request = (HttpServletRequest) Proxy.newProxyInstance(
                AskedPage.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "GET";
                    case "getParameter" ->
                        Optional.ofNullable(parameters.get((String) arguments[0]))
                                .map(values -> values[0])
                                .orElse(null);
                    case "getParameterValues" -> parameters.get((String) arguments[0]);
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getLocales" -> Collections.enumeration(List.of(Locale.ENGLISH));
                    case "getCookies" -> null;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        this.said = new TreatySaid(new Reading(request, signedIn));
    }

    private Treaties treaties() {
        return new Treaties(database.dataSource());
    }

    private ShownMatrix shownMatrix(String treaty) {
        attributes.put(ShownMatrix.TREATY, treaty);
        return new ShownMatrix(
                signedIn, treaties(), new Matrices(database.dataSource(), people.clock()), said, request);
    }

    MatrixPage matrix(String treaty) {
        return new MatrixPage(shownMatrix(treaty), said);
    }

    MatrixFilterPage matrixFilter(String treaty) {
        return new MatrixFilterPage(shownMatrix(treaty), said);
    }

    GapsPage gaps() {
        return new GapsPage(signedIn, new Gaps(database.dataSource(), people.clock()), treaties(), said, request);
    }

    ProposalListPage proposals() {
        return new ProposalListPage(signedIn, new Proposals(database.dataSource()), treaties(), said, request);
    }

    ParticipationListPage participations() {
        return new ParticipationListPage(signedIn, standing(), treaties(), said, request);
    }

    private Participations standing() {
        return new Participations(database.dataSource(), people.clock(), people.trail());
    }

    /** What is ticked is decided. */
    ProposalForms.Taken decide(ProposalDesk desk, FilledForm form) {
        return database.inTransaction(() -> new ProposalForms(desk, words()).take(signedIn.reader(), form));
    }

    ParticipationForms participationForms() {
        return new ParticipationForms(standing(), treaties(), new FormTaker(words()), words());
    }

    ParticipationForms.Taken confirm(FilledForm form) {
        return database.inTransaction(() -> participationForms().confirmChosen(signedIn.reader(), form));
    }

    private RefusalWords words() {
        return new RefusalWords(said.reading());
    }

    CellPage cell(AssessmentDesk desk, Cell cell) {
        ShownCell shown = new ShownCell(signedIn, treaties(), desk.assessments(), request);
        shown.name(cell);
        return new CellPage(shown, said, request);
    }

    RoundListPage rounds(RoundDesk desk) {
        return new RoundListPage(shownRound(desk), desk.rounds(), treaties(), said, request);
    }

    ShownRound shownRound(RoundDesk desk) {
        return new ShownRound(signedIn, desk.rounds(), desk.answers(), treaties(), said, request);
    }

    /** The page of a round, by its number. */
    RoundPage round(RoundDesk desk, long id) {
        ShownRound shown = shownRound(desk);
        shown.name(id);
        return new RoundPage(shown, said, request);
    }

    /** What a form of the round's page asks for is done. */
    void take(RoundDesk desk, long id, String what, FilledForm form) {
        ShownRound shown = shownRound(desk);
        shown.name(id);
        RoundForms forms = new RoundForms(
                shown,
                desk.rounds(),
                desk.answers(),
                desk.tasks(),
                desk.takeOvers(),
                desk.consents(),
                new KeptForms(
                        signedIn,
                        new UnsentForms(database.dataSource(), people.clock()),
                        new Offices(database.dataSource()),
                        said.reading(),
                        people.clock()),
                said.reading(),
                people.clock());
        database.inTransaction(() -> forms.take(what, form));
    }

    /** The page is shown again with what was typed. */
    void typed(FilledForm form) {
        attributes.put(FilledForm.ATTRIBUTE, form);
    }
}
