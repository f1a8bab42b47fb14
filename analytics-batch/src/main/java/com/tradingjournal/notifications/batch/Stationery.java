package com.tradingjournal.notifications.batch;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a letter into its two forms. The templates are classes made at build time; the HTML one escapes whatever it is given. */
@ApplicationScoped
class Stationery {

    private static final String PACKAGE = "gg.jte.generated.mails.";
    private static final String TEMPLATE = "mail.jte";

    private final TemplateEngine html = engine(ContentType.Html, "html");
    private final TemplateEngine text = engine(ContentType.Plain, "text");

    String html(Letter letter) {
        return render(html, letter);
    }

    String text(Letter letter) {
        return render(text, letter);
    }

    private static String render(TemplateEngine engine, Letter letter) {
        StringOutput output = new StringOutput();
        engine.render(TEMPLATE, letter, output);
        return output.toString();
    }

    private static TemplateEngine engine(ContentType type, String folder) {
        return TemplateEngine.createPrecompiled(null, type, Stationery.class.getClassLoader(), PACKAGE + folder);
    }
}
