/** What the first menu says in each language; the first of each is what tickets say. */
export const milkWords = {
  en: 'Milk',
  de: 'Milch',
  fr: 'Lait',
  es: 'Leche',
  pt: 'Leite',
  it: 'Latte',
  nl: 'Melk',
  ja: 'ミルク',
  zh: '奶',
  ar: 'الحليب',
}
export const regularWords = {
  en: 'Regular',
  de: 'Normal',
  fr: 'Normal',
  es: 'Normal',
  pt: 'Normal',
  it: 'Normale',
  nl: 'Gewoon',
  ja: '普通',
  zh: '普通',
  ar: 'عادي',
}
export const oatWords = {
  en: 'Oat',
  de: 'Hafer',
  fr: 'Avoine',
  es: 'Avena',
  pt: 'Aveia',
  it: 'Avena',
  nl: 'Haver',
  ja: 'オーツ',
  zh: '燕麦',
  ar: 'شوفان',
}

export const americano = {
  en: 'Americano',
  de: 'Americano',
  fr: 'Americano',
  es: 'Americano',
  pt: 'Americano',
  it: 'Americano',
  nl: 'Americano',
  ja: 'アメリカーノ',
  zh: '美式咖啡',
  ar: 'أمريكانو',
}

export const flatWhite = {
  en: 'Flat White',
  de: 'Flat White',
  fr: 'Flat White',
  es: 'Flat White',
  pt: 'Flat White',
  it: 'Flat White',
  nl: 'Flat White',
  ja: 'フラットホワイト',
  zh: '馥芮白',
  ar: 'فلات وايت',
}

export const cappuccino = {
  en: 'Cappuccino',
  de: 'Cappuccino',
  fr: 'Cappuccino',
  es: 'Cappuccino',
  pt: 'Cappuccino',
  it: 'Cappuccino',
  nl: 'Cappuccino',
  ja: 'カプチーノ',
  zh: '卡布奇诺',
  ar: 'كابتشينو',
}

export const singleEspresso = {
  en: 'Single Espresso',
  de: 'Espresso',
  fr: 'Espresso',
  es: 'Espresso',
  pt: 'Espresso',
  it: 'Espresso',
  nl: 'Espresso',
  ja: 'エスプレッソ',
  zh: '浓缩咖啡',
  ar: 'إسبريسو',
}

export const doubleEspresso = {
  en: 'Double Espresso',
  de: 'Doppelter Espresso',
  fr: 'Double espresso',
  es: 'Espresso doble',
  pt: 'Espresso Duplo',
  it: 'Espresso doppio',
  nl: 'Dubbele espresso',
  ja: 'ダブルエスプレッソ',
  zh: '双份浓缩',
  ar: 'إسبريسو مزدوج',
}
