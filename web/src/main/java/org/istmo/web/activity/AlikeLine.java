package org.istmo.web.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.web.language.Reading;
import org.istmo.web.overlap.ResemblancesView;
import org.istmo.web.overlap.SideView;

/** An activity of another office that resembles one, as it is said to whoever reads a page. */
public record AlikeLine(
        long id, String href, String score, String title, String office, String days, List<String> reasons) {

    public AlikeLine {
        reasons = List.copyOf(reasons);
    }

    static AlikeLine of(ResemblancesView.Item item, Reading reading) {
        SideView side = item.activity();
        boolean spanish = reading.getCode().equals("es");
        String title = Optional.ofNullable(
                        spanish ? side.title().es() : side.title().en())
                .or(() -> Optional.ofNullable(
                        spanish ? side.title().en() : side.title().es()))
                .orElse(side.identifier());
        return new AlikeLine(
                side.id(),
                "/activities/" + side.id(),
                reading.say(
                        "overlap.score.percent",
                        BigDecimal.valueOf(item.score()).movePointRight(2).setScale(0, RoundingMode.HALF_EVEN)),
                title,
                side.office() + " · " + side.identifier(),
                Stream.of(side.start(), side.end())
                        .filter(day -> day != null)
                        .map(day -> reading.day(LocalDate.parse(day)))
                        .collect(Collectors.joining(" – ")),
                spanish ? item.reasons().es() : item.reasons().en());
    }
}
