package org.istmo.shipped;

/**
 * Pages as people use them, in the system's own Chromium. They are walked over one database: what a page asks is tested over both beneath it, and that every
 * page answers over both by {@link LeadsFromPageToPage}.
 */
interface InABrowser
        extends WelcomesDonorsInABrowser,
                AuditsInABrowser,
                SchedulesInABrowser,
                KeepsDoorsInABrowser,
                ShowsFiguresInABrowser,
                BooksInABrowser,
                WorksOnTreatiesInABrowser,
                WorksAtTheDeskInABrowser,
                FillsAnActivityInABrowser {}
