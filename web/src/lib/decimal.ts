const written = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const grouped = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})(?:\.\d*)?$/;

/** A decimal number as people write it and the API means it, exact: `units × 10^-scale`. Money is never a float. */
export class Decimal {
  static readonly zero = new Decimal(0n, 0);
  static readonly one = new Decimal(1n, 0);

  private constructor(
    private readonly units: bigint,
    private readonly scale: number,
  ) {}

  /** Reads 1234.5, 1,234.50 and 1,23,456; undefined for everything else, a decimal comma included: 1,5 may mean two things. */
  static parse(text: string): Decimal | undefined {
    const trimmed = text.trim().replace(/^−/, '-').replace(/\s/g, '');
    const plain = grouped.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
    const [, sign, whole = '', fraction = ''] = written.exec(plain) ?? [];
    if (!whole && !fraction) return undefined;
    const units = BigInt(whole + fraction);
    return new Decimal(sign === '-' ? -units : units, fraction.length).trimmed();
  }

  /** A number of the API, by the shortest decimal that stands for it. */
  static of(value: number): Decimal {
    const [digits = '0', exponent = '0'] = String(value).split('e');
    const read = Decimal.parse(digits) ?? Decimal.zero;
    return read.shifted(Number(exponent));
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale).trimmed();
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.scale + other.scale).trimmed();
  }

  /** Rounded half-even to so many places, as the API rounds what does not end. */
  dividedBy(other: Decimal, places = 12): Decimal {
    const numerator = this.units * 10n ** BigInt(places + other.scale);
    const denominator = other.units * 10n ** BigInt(this.scale);
    return new Decimal(halfEven(numerator, denominator), places).trimmed();
  }

  negated(): Decimal {
    return new Decimal(-this.units, this.scale);
  }

  abs(): Decimal {
    return this.units < 0n ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  get sign(): number {
    return this.units === 0n ? 0 : this.units < 0n ? -1 : 1;
  }

  get places(): number {
    return this.scale;
  }

  compare(other: Decimal): number {
    return this.minus(other).sign;
  }

  /** For formatting and for charts only. */
  toNumber(): number {
    return Number(this.toString());
  }

  /** Plain digits, never an exponent. */
  toString(): string {
    const digits = String(this.units < 0n ? -this.units : this.units).padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    const fraction = digits.slice(digits.length - this.scale);
    return `${this.units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
  }

  private at(scale: number): bigint {
    return this.units * 10n ** BigInt(scale - this.scale);
  }

  private shifted(exponent: number): Decimal {
    if (exponent <= 0) return new Decimal(this.units, this.scale - exponent).trimmed();
    return this.times(new Decimal(10n ** BigInt(exponent), 0));
  }

  private trimmed(): Decimal {
    let { units, scale } = this;
    while (scale > 0 && units % 10n === 0n) {
      units /= 10n;
      scale--;
    }
    return new Decimal(units, scale);
  }
}

const size = (value: bigint) => (value < 0n ? -value : value);

function halfEven(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const quotient = size(numerator) / size(denominator);
  const twice = 2n * (size(numerator) % size(denominator));
  const up = twice > size(denominator) || (twice === size(denominator) && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}
