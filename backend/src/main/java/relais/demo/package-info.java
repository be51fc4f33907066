/** The invented world of the demo, put in place on the first start in demo mode and never touched again. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package relais.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
