package org.istmo.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftParticipants;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.overlap.Resemblances;
import org.istmo.domain.overlap.likeness.Sketch;
import org.istmo.domain.scope.Scope;
import org.istmo.web.overlap.ResemblancesView;

/** What other offices plan or do that resembles an activity, said to whoever writes it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OthersAlike {

    private static final int COUNTRY = 2;

    private Resemblances resemblances;

    protected OthersAlike() {}

    @Inject
    public OthersAlike(Resemblances resemblances) {
        this.resemblances = resemblances;
    }

    /** The most alike first. */
    List<ResemblancesView.Item> to(Scope scope, Activity stored) {
        return ResemblancesView.of(resemblances.of(scope, stored.id())).items();
    }

    /** The same for one that was only rehearsed, and is not stored as it would stand. */
    List<ResemblancesView.Item> toRehearsed(Scope scope, Activity rehearsed) {
        String agency = rehearsed.said().details().externalAgency();
        return ResemblancesView.of(resemblances.of(
                        scope,
                        Optional.of(rehearsed.office().code()),
                        agency != null && !agency.isEmpty(),
                        sketch(rehearsed)))
                .items();
    }

    static Sketch sketch(Activity activity) {
        DraftActivity said = activity.said();
        DraftDetails details = said.details();
        Map<String, List<BigDecimal>> spent = said.transactions().stream()
                .filter(transaction -> Set.of("3", "4").contains(transaction.type()))
                .collect(Collectors.groupingBy(
                        DraftTransaction::currency,
                        Collectors.mapping(DraftTransaction::value, Collectors.toUnmodifiableList())));
        List<BigDecimal> dollars = spent.getOrDefault("USD", List.of());
        return new Sketch(
                inOrder(said.title()),
                inOrder(said.description()),
                DateForm.start(said.dates()).orElse(null),
                DateForm.end(said.dates()).orElse(null),
                activity.places().stream()
                        .map(DraftShare::code)
                        .filter(code -> code.length() == COUNTRY)
                        .collect(Collectors.toSet()),
                activity.themes().stream().map(DraftShare::code).collect(Collectors.toSet()),
                Stream.ofNullable(details.donor())
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()),
                details.kind(),
                spent,
                dollars.isEmpty() ? null : dollars.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                ActivityView.list(said.contents().participants()).stream()
                        .mapToLong(DraftParticipants::people)
                        .sum());
    }

    /** English before Spanish. */
    private static List<String> inOrder(Map<String, String> words) {
        return Stream.of("en", "es").map(words::get).filter(Objects::nonNull).toList();
    }
}
