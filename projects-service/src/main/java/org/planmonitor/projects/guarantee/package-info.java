/** What a project needs of land, funds, energy and labour, how much of it is secured, and what is missing (要素保障). */
@NullMarked
package org.planmonitor.projects.guarantee;

import org.jspecify.annotations.NullMarked;
