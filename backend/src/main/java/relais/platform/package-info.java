/** Tools without a business word: the ribbon, the news, the engine, mail, files, problems. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package relais.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
