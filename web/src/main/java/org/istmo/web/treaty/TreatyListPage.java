package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.account.SignedIn;

/** {@code /treaties}: the treaties that there are. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TreatyListPage {

    private SignedIn signedIn;
    private Treaties treaties;
    private TreatySaid said;

    protected TreatyListPage() {}

    @Inject
    public TreatyListPage(SignedIn signedIn, Treaties treaties, TreatySaid said) {
        this.signedIn = signedIn;
        this.treaties = treaties;
        this.said = said;
    }

    /** @param adopted the day; empty where nobody said */
    public record Line(String code, String title, String adopted, String articles, String instruments) {}

    /** In the order of the reference data. */
    public List<Line> getLines() {
        return treaties.all(Scope.of(signedIn.reader())).stream()
                .map(this::line)
                .toList();
    }

    private Line line(Treaty treaty) {
        LocalDate adopted = treaty.adoptedOn();
        return new Line(
                treaty.code(),
                said.in(treaty.title()),
                adopted == null ? "" : said.reading().day(adopted),
                String.valueOf(treaty.articles()),
                treaty.instruments().stream()
                        .map(instrument -> said.in(instrument.title()))
                        .collect(Collectors.joining("; ")));
    }
}
