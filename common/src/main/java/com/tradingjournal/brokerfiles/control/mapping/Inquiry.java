package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.Question;
import java.util.List;

/** Looks at the rows of one file, in its order, for what each leaves open; of questions with one code the first is asked. */
@FunctionalInterface
public interface Inquiry {

    List<Question> look(Row row);

    /** What only all rows together leave open. */
    default List<Question> atEnd() {
        return List.of();
    }
}
