package org.planmonitor.e2e;

import java.util.List;

import com.microsoft.playwright.Page;

/** The numbers of a view, and whether there is a way from each to what lies behind it. */
final class Numbers {

    private static final String DEAD = """
            () => {
              const dead = [];
              const text = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (text.nextNode()) {
                const element = text.currentNode.parentElement;
                if (!/\\d/.test(text.currentNode.data) || element.closest('.view-head, .note, nav, caption, thead, form, summary, q, h2, h3, header p')) continue;
                const way = element.closest('a[href]') ?? element.closest('tr')?.querySelector('a[href]')
                  ?? element.closest('section.card')?.querySelector(':scope > header a[href]');
                if (!way) dead.push(element.outerHTML.slice(0, 200));
              }
              return dead;
            }
            """;

    private Numbers() {}

    /** Those that are no link themselves, stand in no row that has one, and in no card that names its data. */
    static List<?> withoutAWay(Page page) {
        return (List<?>) page.evaluate(DEAD);
    }
}
