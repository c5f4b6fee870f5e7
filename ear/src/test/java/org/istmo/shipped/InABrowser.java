package org.istmo.shipped;

/**
 * Pages as people use them, in the system's own Chromium. They are walked over one database: what a page asks is tested over both beneath it, and that every
 * page answers over both by {@link LeadsFromPageToPage}.
 */
interface InABrowser
        extends WelcomesDonorsInABrowser,
                BeginsAtHomeInABrowser,
                AuditsInABrowser,
                ComposesInABrowser,
                SchedulesInABrowser,
                GoesBackInABrowser,
                KeepsDoorsInABrowser,
                ShowsFiguresInABrowser,
                SortsListsInABrowser,
                EndsAccessInABrowser,
                BooksInABrowser,
                HoldsInABrowser,
                WorksOnTreatiesInABrowser,
                DecidesOnTreatiesInABrowser,
                KeepsFrameworksInABrowser,
                NeedsNoMouse,
                PrintsInABrowser,
                WorksAtTheDeskInABrowser,
                FillsAnActivityInABrowser,
                KeepsWhatWasSentInABrowser,
                WarnsBeforeASessionEnds,
                SendsAMonthInABrowser {}
