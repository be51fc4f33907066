package relais.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing is ever null on the wire: a list with a hole in it is refused where it is read, not where somebody trips. */
@Configuration(proxyBeanMethods = false)
class WholeLists {

    @Bean
    JsonMapperBuilderCustomizer noHolesInLists() {
        return builder -> builder.changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL));
    }
}
