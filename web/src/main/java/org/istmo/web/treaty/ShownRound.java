package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundFilter;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaties;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** The round whose page is shown, found by its number alone. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownRound {

    private static final String ID = "org.istmo.round";

    private SignedIn signedIn;
    private Rounds rounds;
    private Answers answers;
    private Treaties treaties;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable Round found;
    private @Nullable List<Answer> answered;

    protected ShownRound() {}

    @Inject
    public ShownRound(
            SignedIn signedIn,
            Rounds rounds,
            Answers answers,
            Treaties treaties,
            TreatySaid said,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.rounds = rounds;
        this.answers = answers;
        this.treaties = treaties;
        this.said = said;
        this.request = request;
    }

    /** @throws Missing when there is none, or it is kept from the reader */
    Round name(long id) {
        request.setAttribute(ID, id);
        found = null;
        answered = null;
        return round();
    }

    Reader reader() {
        return signedIn.reader();
    }

    /** Whether the reader answers for States and keeps what goes with it. */
    boolean isKept() {
        return reader().is(Role.TREATY);
    }

    Round round() {
        Round one = found;
        if (one == null) {
            long id = request.getAttribute(ID) instanceof Long given ? given : 0;
            one =
                    rounds
                            .page(
                                    reader(),
                                    new RoundFilter(Optional.empty(), Optional.empty(), Optional.empty()),
                                    id + 1,
                                    1)
                            .stream()
                            .filter(round -> round.key().id() == id)
                            .findFirst()
                            .orElseThrow(() ->
                                    Missing.of("round", Disclosure.to(reader()).confidential()));
            found = one;
        }
        return one;
    }

    RoundKey key() {
        return round().key();
    }

    String href() {
        return "/rounds/" + key().id();
    }

    /** In the treaty's order. */
    List<Answer> answers() {
        List<Answer> all = answered;
        if (all == null) {
            all = answers.list(reader(), key());
            answered = all;
        }
        return all;
    }

    /** What a round is called: the treaty, its cycle and the State. */
    String title(Round round) {
        Integer cycle = round.cycle();
        String state = treaties.states(Scope.of(reader())).stream()
                .filter(one -> one.code().equals(round.key().state()))
                .map(ServedState::name)
                .map(said::in)
                .findFirst()
                .orElse(round.key().state());
        return cycle == null
                ? said.reading().say("rounds.called", round.key().treaty(), state)
                : said.reading().say("rounds.calledCycle", round.key().treaty(), state, String.valueOf(cycle));
    }
}
