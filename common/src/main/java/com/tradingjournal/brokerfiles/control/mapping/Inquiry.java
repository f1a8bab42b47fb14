package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.Question;
import java.util.Optional;

/** Looks at the rows of one file, in its order, for what they leave open; of questions with one code the first is asked. */
@FunctionalInterface
public interface Inquiry {

    Optional<Question> look(Row row);
}
