package org.istmo.reporting.render.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.document.Row.Emphasis;

/** The sections of a sample document: each layout, each block, and each way in which a figure follows from others. */
final class DocumentSections {

    private static final BigDecimal PER_DOLLAR = new BigDecimal("17.25");
    private static final List<String> COUNTRIES = List.of("México", "Guatemala", "Honduras", "Panamá");

    private final Language language;
    private final boolean gaps;
    private final IntFunction<Text> titles;

    DocumentSections(Language language, boolean gaps, IntFunction<Text> titles) {
        this.language = language;
        this.gaps = gaps;
        this.titles = titles;
    }

    Section summary(int projects, int quarters) {
        List<Block> blocks = new ArrayList<>();
        if (projects == 0) {
            blocks.add(new Notice(
                    say("Nothing was posted in this period.", "No se registró ningún movimiento en este período.")));
        }
        blocks.add(balance(projects * quarters));
        if (projects > 0) {
            blocks.add(chart("spent", Chart.Shape.COLUMNS, quarterNames(Math.min(quarters, 8)), 3, "balance"));
        }
        return new Section("summary", say("Summary", "Resumen"), blocks);
    }

    private Table balance(int postings) {
        BigDecimal opening = new BigDecimal("172500.00");
        BigDecimal income = amount(postings * 11, 1);
        BigDecimal spent = amount(postings * 7, 2);
        return new Table(
                "balance",
                say("From the opening to the closing balance", "Del saldo inicial al saldo final"),
                "balance",
                List.of(
                        Column.of("item", say("Item", "Partida")),
                        Column.of("mxn", say("In MXN", "En MXN")),
                        Column.of("usd", say("In USD", "En USD"))),
                List.of(
                        balance("opening", say("Opening balance", "Saldo inicial"), opening),
                        balance("income", say("Income", "Ingresos"), income),
                        balance("spent", say("Expenditure", "Gasto"), spent),
                        balance(
                                        "closing",
                                        say("Closing balance", "Saldo final"),
                                        opening.add(income).subtract(spent))
                                .as(
                                        Emphasis.TOTAL,
                                        new Reckoning.Terms(List.of(
                                                new Reckoning.Term(1, "opening"),
                                                new Reckoning.Term(1, "income"),
                                                new Reckoning.Term(-1, "spent"))))));
    }

    private Row balance(String id, String words, BigDecimal own) {
        return Row.plain(
                id,
                List.of(
                        Value.words(words),
                        Value.money("balance." + id + ".MXN", own, "MXN"),
                        // Exact at this rate, so that what is added before is added after.
                        Value.money(
                                "balance." + id + ".usd", own.divide(PER_DOLLAR, 6, RoundingMode.UNNECESSARY), "USD")));
    }

    Section quarters(int projects, int quarters) {
        String own = say("As transacted", "En su moneda");
        String usd = say("In USD", "En USD");
        String received = say("Commitments received", "Compromisos recibidos");
        String spent = say("Expenditure", "Gasto");
        String left = say("Left", "Remanente");
        List<Column> columns = List.of(
                Column.of("quarter", say("Quarter", "Trimestre")),
                Column.of("currency", say("Currency", "Moneda")),
                Column.of("received.own", own).under(received),
                Column.of("received.usd", usd).under(received),
                Column.of("spent.own", own).under(spent),
                Column.of("spent.usd", usd).under(spent),
                Column.of("left.own", own)
                        .under(left)
                        .made(new Made.Balance(List.of("received.own"), List.of("spent.own"))),
                Column.of("left.usd", usd)
                        .under(left)
                        .made(new Made.Balance(List.of("received.usd"), List.of("spent.usd"))));
        return new Section(
                "projects",
                say("Statement by project", "Estado por proyecto"),
                List.of(new Table("quarters", "", "quarters", columns, quarterRows(projects, quarters))));
    }

    private List<Row> quarterRows(int projects, int quarters) {
        List<Row> rows = new ArrayList<>();
        BigDecimal received = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        BigDecimal allUnratedIn = BigDecimal.ZERO;
        BigDecimal allUnratedOut = BigDecimal.ZERO;
        for (int project = 1; project <= projects; project++) {
            String group = identifier(project) + "  " + titles.apply(project).in(language);
            BigDecimal in = BigDecimal.ZERO;
            BigDecimal out = BigDecimal.ZERO;
            BigDecimal unratedIn = BigDecimal.ZERO;
            BigDecimal unratedOut = BigDecimal.ZERO;
            for (int quarter = 0; quarter < quarters; quarter++) {
                String id = "p" + project + "-q" + quarter;
                BigDecimal got = amount(project * 3 + quarter, 1);
                BigDecimal gone = amount(project + quarter, 2);
                rows.add(money(id, quarterName(quarter), got, gone, BigDecimal.ZERO, BigDecimal.ZERO)
                        .in(group));
                if (withoutRate(id)) {
                    unratedIn = got;
                    unratedOut = gone;
                }
                in = in.add(got);
                out = out.add(gone);
            }
            rows.add(money("p" + project + "-total", "Total", in, out, unratedIn, unratedOut)
                    .in(group)
                    .as(Emphasis.SUBTOTAL, new Reckoning.SumWhere(Map.of(Reckoning.SumWhere.GROUP, group))));
            allUnratedIn = allUnratedIn.add(unratedIn);
            allUnratedOut = allUnratedOut.add(unratedOut);
            received = received.add(in);
            spent = spent.add(out);
        }
        rows.add(money("total", "Total", received, spent, allUnratedIn, allUnratedOut)
                .in(say("All projects", "Todos los proyectos"))
                .as(Emphasis.TOTAL, new Reckoning.SumWhere(Map.of("currency", "MXN"))));
        return rows;
    }

    /** What has no rate is in no sum of dollars. */
    private Row money(
            String id,
            String label,
            BigDecimal received,
            BigDecimal spent,
            BigDecimal unratedReceived,
            BigDecimal unratedSpent) {
        BigDecimal in = received.subtract(unratedReceived);
        BigDecimal out = spent.subtract(unratedSpent);
        return Row.plain(
                id,
                List.of(
                        Value.words(label),
                        Value.words("MXN"),
                        Value.money("received.MXN.row~" + id, received, "MXN"),
                        usd("received", id, in),
                        Value.money("expenditure.MXN.row~" + id, spent, "MXN"),
                        usd("expenditure", id, out),
                        Value.money("left.MXN.row~" + id, received.subtract(spent), "MXN"),
                        usd("left", id, in.subtract(out))));
    }

    private boolean withoutRate(String row) {
        return gaps && row.equals("p1-q0");
    }

    private Value usd(String measure, String id, BigDecimal own) {
        if (withoutRate(id)) {
            return new Value.Told(say("no rate", "sin tipo de cambio"));
        }
        return Value.money(measure + ".MXN-usd.row~" + id, own.divide(PER_DOLLAR, 6, RoundingMode.UNNECESSARY), "USD");
    }

    Section people(int countries) {
        List<Row> rows = new ArrayList<>();
        int women = 0;
        int men = 0;
        for (int i = 0; i < countries; i++) {
            rows.add(people("c" + i, COUNTRIES.get(i), 1_200 + 37 * i, 900 + 11 * i));
            women += 1_200 + 37 * i;
            men += 900 + 11 * i;
        }
        rows.add(people("all", say("All countries", "Todos los países"), women, men)
                .as(Emphasis.TOTAL, new Reckoning.SumWhere(Map.of())));
        String group = say("People trained", "Personas capacitadas");
        List<Column> columns = List.of(
                Column.of("country", say("Country", "País")),
                Column.of("women", say("Women", "Mujeres")).under(group),
                Column.of("men", say("Men", "Hombres")).under(group),
                Column.of("all", say("All people", "Todas las personas"))
                        .under(group)
                        .made(new Made.Balance(List.of("women", "men"), List.of())),
                Column.of("share", say("Women, %", "Mujeres, %")).made(new Made.Percentage("women", "all")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table("people", say("People by country", "Personas por país"), "people", columns, rows));
        if (countries > 0) {
            List<String> names = List.of(
                    "México",
                    "Guatemala",
                    "Honduras",
                    say(
                            "States that took part in the regional course on the investigation of money laundering",
                            "Estados que participaron en el curso regional de investigación del lavado de activos"));
            blocks.add(chart("people-bars", Chart.Shape.BARS, names, 2, "people"));
            blocks.add(chart("people-stacked", Chart.Shape.STACKED, names.subList(0, 3), 3, "people"));
            blocks.add(chart("people-lines", Chart.Shape.LINES, quarterNames(12), 4, "people"));
        }
        return new Section("people", say("People", "Personas"), blocks);
    }

    private Row people(String id, String country, int women, int men) {
        String unit = say("people", "personas");
        int all = women + men;
        Value share = all == 0
                ? new Value.Blank()
                : Value.percentage(
                        "people.share." + id,
                        BigDecimal.valueOf(women)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_EVEN));
        return Row.plain(
                id,
                List.of(
                        Value.words(country),
                        Value.count("people.women." + id, BigDecimal.valueOf(women), unit),
                        Value.count("people.men." + id, BigDecimal.valueOf(men), unit),
                        Value.count("people.all." + id, BigDecimal.valueOf(all), unit),
                        share));
    }

    Section months() {
        List<Column> columns = new ArrayList<>(List.of(Column.of("theme", say("Theme", "Tema"))));
        for (int month = 1; month <= 12; month++) {
            String half = month <= 6
                    ? say("First half, USD", "Primer semestre, USD")
                    : say("Second half, USD", "Segundo semestre, USD");
            columns.add(Column.of("m" + month, String.valueOf(month)).under(half));
        }
        List<Row> rows = new ArrayList<>();
        for (String theme : List.of("forensics", "trafficking")) {
            List<Value> values = new ArrayList<>(List.of(Value.words(
                    theme.equals("forensics") ? say("Forensics", "Ciencias forenses") : say("Trafficking", "Trata"))));
            for (int month = 1; month <= 12; month++) {
                values.add(Value.money(
                        "expenditure.usd.theme~" + theme + ".month~" + month, amount(month, theme.length()), "USD"));
            }
            rows.add(Row.plain(theme, values));
        }
        return new Section(
                "months",
                say("Expenditure by month", "Gasto por mes"),
                List.of(new Table("months", "", "months", columns, rows)));
    }

    Section narrative() {
        return new Section(
                "narrative",
                say("Progress", "Avances"),
                List.of(
                        new Prose(
                                say("What was done", "Lo que se hizo"),
                                say(
                                        "Two courses were held.\n\nThe laboratories now work to one standard:\n\n- drugs\n- ballistics and documents\n\nA third course follows.",
                                        "Se impartieron dos cursos.\n\nLos laboratorios trabajan ahora con una misma norma:\n\n- drogas\n- balística y documentos\n\nSeguirá un tercer curso.")),
                        new Prose(
                                "",
                                say("A paragraph without a heading of its own.", "Un párrafo sin título propio."))));
    }

    Section activities(int number) {
        String title = say("Activities", "Actividades");
        if (number == 0) {
            return new Section(
                    "activities",
                    title,
                    List.of(new Notice(say(
                            "No activity belongs to this report.", "Ninguna actividad corresponde a este informe."))));
        }
        List<Column> columns = List.of(
                Column.of("identifier", say("Identifier", "Identificador")),
                Column.of("title", say("Title", "Título")),
                Column.of("office", say("Office", "Oficina")),
                Column.of("countries", say("Countries", "Países")),
                Column.of("start", say("Start", "Inicio")),
                Column.of("end", say("End", "Fin")),
                Column.of("spent", say("Expenditure, USD", "Gasto, USD")));
        List<Row> rows =
                IntStream.rangeClosed(1, number).mapToObj(this::activity).toList();
        return new Section("activities", title, List.of(new Table("activities", "", "activities", columns, rows)));
    }

    private Row activity(int i) {
        return Row.plain(
                "a" + i,
                List.of(
                        Value.words(identifier(i)),
                        Value.words(titles.apply(i).in(language)),
                        Value.words(i % 2 == 0 ? "ROPAN" : "LPO-MEX"),
                        Value.words("México, Panamá"),
                        new Value.Day(LocalDate.of(2023, 1, 15)),
                        gaps && i % 3 == 0 ? new Value.Blank() : new Value.Day(LocalDate.of(2025, 12, 31)),
                        Value.money("expenditure.usd.activity~" + i, amount(i, 3), "USD")));
    }

    Section rates() {
        List<Column> columns = List.of(
                Column.of("currency", say("Currency", "Moneda")),
                Column.of("effective", say("Effective from", "Vigente desde")),
                Column.of("units", say("Units per USD", "Unidades por USD")),
                Column.of("source", say("Source", "Fuente")));
        Row peso = Row.plain(
                "MXN",
                List.of(
                        Value.words("MXN"),
                        new Value.Day(LocalDate.of(2023, 1, 1)),
                        new Value.Quantity("", PER_DOLLAR, new Unit(Unit.Kind.RATE, "MXN")),
                        Value.words(say(
                                "United Nations operational rates",
                                "Tipos de cambio operacionales de las Naciones Unidas"))));
        return new Section(
                "rates",
                say("Exchange rates used", "Tipos de cambio utilizados"),
                List.of(new Table("rates", "", "rates", columns, List.of(peso))));
    }

    Section notes() {
        return new Section(
                "notes",
                say("Notes", "Notas"),
                List.of(
                        new Note(
                                say("Basis", "Base"),
                                say(
                                        "Amounts stand in the month in which an entry was posted.",
                                        "Los importes figuran en el mes en que se registró el asiento.")),
                        new Note(
                                say("Currencies", "Monedas"),
                                say(
                                        "Two currencies are never added together.",
                                        "Nunca se suman dos monedas distintas."))));
    }

    private Chart chart(String id, Chart.Shape shape, List<String> categories, int series, String table) {
        List<String> names = List.of(
                say("Women trained", "Mujeres capacitadas"),
                say("Men trained", "Hombres capacitados"),
                say("Officials", "Funcionarios"),
                say("Others", "Otras personas"));
        List<Chart.Series> drawn = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int category = 0; category < categories.size(); category++) {
                values.add(BigDecimal.valueOf((category + 2L) * (i + 3L) * 1_037 % 9_001));
            }
            if (gaps) {
                values.set(0, null);
            }
            drawn.add(new Chart.Series(names.get(i), values));
        }
        return new Chart(
                id,
                say("Figures as a picture: ", "Cifras en imagen: ") + id,
                shape,
                say("US dollars", "Dólares de los Estados Unidos"),
                categories,
                drawn,
                say(
                        "Chart of " + series + " series. The table holds the same figures.",
                        "Gráfico de " + series + " series. La tabla contiene las mismas cifras."),
                table);
    }

    /** One figure that differs, for two causes. */
    static Changes changes() {
        return new Changes(
                1,
                LocalDate.of(2026, 8, 14),
                "Entrada tardía de la oficina de Panamá",
                new Text(
                        "One figure differs from version 1: a late entry and a corrected rate.",
                        "Una cifra difiere de la versión 1: un asiento tardío y un tipo de cambio corregido."),
                List.of(new Changes.ChangedFigure(
                        "balance.closing.usd",
                        new Text("Closing balance, in USD", "Saldo final, en USD"),
                        new BigDecimal("10400.00"),
                        new BigDecimal("10480.00"),
                        "USD",
                        List.of(
                                new Changes.Share("late-entry", new BigDecimal("100.00"), 2),
                                new Changes.Share("rate", new BigDecimal("-20.00"), 1)))));
    }

    private List<String> quarterNames(int number) {
        return IntStream.range(0, number).mapToObj(this::quarterName).toList();
    }

    private String quarterName(int quarter) {
        return 2023 + quarter / 4 + say(" Q", " T") + (quarter % 4 + 1);
    }

    private static String identifier(int i) {
        return String.format("XM-DAC-41146-%05d", i);
    }

    /** A multiple of the rate, so that its dollars are exact. */
    private static BigDecimal amount(int number, int seed) {
        return PER_DOLLAR
                .multiply(BigDecimal.valueOf(number * 97L + seed * 13L))
                .setScale(2, RoundingMode.UNNECESSARY);
    }

    private String say(String english, String spanish) {
        return language == Language.EN ? english : spanish;
    }
}
